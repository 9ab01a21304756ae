package view

import (
	"maps"
	"reflect"
	"strings"

	"tsd/agenda"
	"tsd/cmd/tsd/internal/page"
)

// AnswerSchemas returns the JSON Schema of what each command answers as JSON, by the
// name of the command; counts is overview with --per.
func AnswerSchemas() map[string]any {
	project := typeSchema(reflect.TypeFor[page.Record]())
	inOverview := projectSchema()
	inOverview["properties"].(map[string]any)[yearsKey] = typeSchema(reflect.TypeFor[[]string]())
	one := map[string]any{"anyOf": []any{
		project,
		typeSchema(reflect.TypeFor[lijnValue]()),
		typeSchema(reflect.TypeFor[termValue]()),
		typeSchema(reflect.TypeFor[werkagendaValue]()),
	}}
	return map[string]any{
		"list":     typeSchema(reflect.TypeFor[[]page.Record]()),
		"filter":   typeSchema(reflect.TypeFor[[]page.Record]()),
		"show":     map[string]any{"anyOf": []any{one, map[string]any{"type": "array", "items": one}}},
		"overview": map[string]any{"type": "array", "items": inOverview},
		"counts":   typeSchema(reflect.TypeFor[countsValue]()),
		"diff":     typeSchema(reflect.TypeFor[[]changeValue]()),
	}
}

// TypeSchema returns the JSON Schema of a Go value of the same type as this one.
func TypeSchema(v any) any { return typeSchema(reflect.TypeOf(v)) }

func typeSchema(t reflect.Type) map[string]any {
	switch t {
	case reflect.TypeFor[agenda.Datum]():
		return map[string]any{"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
	case reflect.TypeFor[page.Record]():
		return projectSchema()
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeSchema(t.Elem())
	case reflect.Slice:
		return map[string]any{"type": "array", "items": typeSchema(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": typeSchema(t.Elem())}
	case reflect.String:
		return map[string]any{"type": "string"}
	case reflect.Int:
		return map[string]any{"type": "integer"}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Struct:
		return structSchema(t)
	}
	return map[string]any{} // any value
}

// structSchema returns the schema of an object with the keys of a struct. A key that
// can be left out is not required.
func structSchema(t reflect.Type) map[string]any {
	properties := map[string]any{}
	required := []string{}
	for f := range t.Fields() {
		if f.Anonymous {
			inner := structSchema(f.Type)
			maps.Copy(properties, inner["properties"].(map[string]any))
			required = append(required, inner["required"].([]string)...)
			continue
		}
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		properties[key] = typeSchema(f.Type)
		if options == "" {
			required = append(required, key)
		}
	}
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// projectSchema returns the schema of a project, with the keys that --columns can
// choose.
func projectSchema() map[string]any {
	texts := reflect.TypeFor[[]string]()
	properties := map[string]any{HitsColumn: typeSchema(texts), unknownKey: typeSchema(texts)}
	for _, f := range agenda.Fields {
		s := typeSchema(texts) // of a view of another field: jaar
		if v := f.In(new(agenda.Project)); v != nil {
			s = typeSchema(reflect.TypeOf(v))
		}
		s["description"] = f.Help
		properties[f.Key] = s
	}
	return map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
}
