using System.Text.RegularExpressions;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;

namespace Scenarios.Api.CustomResources;

/// <summary>
/// Checks a custom object against its schema, with the messages of kube-openapi's validator as the API server returns them (apiextensions,
/// pkg/apiserver/validation; kube-openapi, pkg/validation/{validate,errors}). If the order of fields is random in Go, they are ordered by
/// name here.
/// </summary>
internal sealed class SchemaChecks(FaultList faults)
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    public void Check(Value value, ObjectValue schema, string path)
    {
        if (value is NullValue && StructuralSchema.Has(schema, "nullable"))
        {
            return;
        }

        CheckType(value, schema, path);
        CheckAlternatives(value, schema, path);
        switch (value)
        {
            case StringValue text:
                CheckText(text, schema, path);
                break;
            case IntegerValue or FloatValue:
                CheckNumber(value, schema, path);
                break;
            case ListValue items:
                CheckList(items, schema, path);
                break;
        }

        CheckEnum(value, schema, path);
        if (value is ObjectValue fields)
        {
            CheckObject(fields, schema, path);
        }
    }

    private static string Name(string path) => path.Length == 0 ? "<nil>" : path;

    private static string TypeOf(Value value) => value switch
    {
        StringValue => "string",
        BooleanValue => "boolean",
        IntegerValue => "integer",
        FloatValue => "number",
        ListValue => "array",
        ObjectValue => "object",
        _ => "null",
    };

    private static double NumberOf(Value value) => value is IntegerValue whole ? whole.Integer : ((FloatValue)value).Float;

    private static bool IsOfType(Value value, string type) => type switch
    {
        "integer" => value is IntegerValue || (value is FloatValue number && number.Float == Math.Floor(number.Float)),
        "number" => value is IntegerValue or FloatValue,
        _ => TypeOf(value) == type,
    };

    private void CheckType(Value value, ObjectValue schema, string path)
    {
        var type = schema.Text("type");
        var isFitting = StructuralSchema.Has(schema, "x-kubernetes-int-or-string")
            ? value is IntegerValue or StringValue
            : type.Length == 0 || IsOfType(value, type);
        if (!isFitting)
        {
            var wanted = StructuralSchema.Has(schema, "x-kubernetes-int-or-string") ? "integer,string" : type;
            var detail = $"{path} in body must be of type {wanted}: {GoText.Quote(TypeOf(value))}";
            faults.Add(new StatusCause("FieldValueTypeInvalid", $"Invalid value: {GoText.Quote(TypeOf(value))}: {detail}", Name(path)));
        }
    }

    private void Invalid(string path, Value value, string detail) =>
        faults.Add(FieldFault.Invalid(Name(path), value, path.Length == 0 ? detail : $"{path} in body {detail}"));

    private void CheckText(StringValue text, ObjectValue schema, string path)
    {
        var length = text.Text.EnumerateRunes().Count();
        if (schema["maxLength"] is IntegerValue most && length > most.Integer)
        {
            faults.Add(FieldFault.TooLong(Name(path), (int)most.Integer));
        }
        else if (schema["minLength"] is IntegerValue least && length < least.Integer)
        {
            Invalid(path, text, FormattableString.Invariant($"should be at least {least.Integer} chars long"));
        }
        else if (schema.Text("pattern") is { Length: > 0 } pattern && !Matches(text.Text, pattern))
        {
            Invalid(path, text, $"should match '{pattern}'");
        }

        if (schema.Text("format") is { Length: > 0 } format && !TextFormats.IsValid(format, text.Text))
        {
            var detail = $"{path} in body must be of type {format}: {GoText.Quote(text.Text)}";
            faults.Add(new StatusCause("FieldValueTypeInvalid", $"Invalid value: {GoText.Quote(text.Text)}: {detail}", Name(path)));
        }
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private void CheckNumber(Value value, ObjectValue schema, string path)
    {
        var number = NumberOf(value);
        if (schema["multipleOf"] is { } factor and (IntegerValue or FloatValue)
            && Math.Abs(Math.IEEERemainder(number, NumberOf(factor))) > 1e-9)
        {
            Invalid(path, value, $"should be a multiple of {GoText.Format(factor)}");
        }

        if (schema["maximum"] is { } most and (IntegerValue or FloatValue))
        {
            var isExclusive = StructuralSchema.Has(schema, "exclusiveMaximum");
            if (number > NumberOf(most) || (isExclusive && number == NumberOf(most)))
            {
                Invalid(path, value, $"should be less than {(isExclusive ? string.Empty : "or equal to ")}{GoText.Format(most)}");
            }
        }

        if (schema["minimum"] is { } least and (IntegerValue or FloatValue))
        {
            var isExclusive = StructuralSchema.Has(schema, "exclusiveMinimum");
            if (number < NumberOf(least) || (isExclusive && number == NumberOf(least)))
            {
                Invalid(path, value, $"should be greater than {(isExclusive ? string.Empty : "or equal to ")}{GoText.Format(least)}");
            }
        }
    }

    private void CheckList(ListValue items, ObjectValue schema, string path)
    {
        for (var index = 0; index < items.Count && StructuralSchema.Items(schema) is { } element; index++)
        {
            Check(items[index], element, FormattableString.Invariant($"{path}[{index}]"));
        }

        if (schema["minItems"] is IntegerValue least && items.Count < least.Integer)
        {
            Invalid(path, IntegerValue.Of(items.Count), FormattableString.Invariant($"should have at least {least.Integer} items"));
        }

        if (schema["maxItems"] is IntegerValue most && items.Count > most.Integer)
        {
            var detail = FormattableString.Invariant($"Too many: {items.Count}: must have at most {most.Integer} items");
            faults.Add(new StatusCause("FieldValueTooMany", detail, Name(path)));
        }

        CheckDuplicates(items, schema, path);
    }

    private void CheckDuplicates(ListValue items, ObjectValue schema, string path)
    {
        var keys = (schema["x-kubernetes-list-map-keys"] as ListValue ?? ListValue.Empty).OfType<StringValue>()
            .Select(static key => key.Text).ToList();
        var kind = schema.Text("x-kubernetes-list-type");
        if (kind is not ("set" or "map"))
        {
            return;
        }

        var seen = new HashSet<Value>();
        for (var index = 0; index < items.Count; index++)
        {
            var key = kind == "map" && items[index] is ObjectValue fields
                ? ObjectValue.Of([.. keys.Where(fields.ContainsKey).Select(name => (name, fields[name]!))])
                : items[index];
            if (!seen.Add(key))
            {
                faults.DuplicateObject(FormattableString.Invariant($"{path}[{index}]"), JsonPath.Execution.GoSyntax.Source(key));
            }
        }
    }

    private void CheckEnum(Value value, ObjectValue schema, string path)
    {
        if (schema["enum"] is not ListValue { Count: > 0 } allowed || allowed.Contains(value))
        {
            return;
        }

        var supported = allowed.Select(static item => item is StringValue text ? text.Text : JsonWriter.WriteCompact(item)).ToList();
        var shown = value is StringValue word ? GoText.Quote(word.Text) : JsonWriter.WriteCompact(value);
        faults.Add(new StatusCause(
            "FieldValueNotSupported", $"Unsupported value: {shown}: supported values: {string.Join(", ", supported.Select(GoText.Quote))}",
                Name(path)));
    }

    private void CheckObject(ObjectValue fields, ObjectValue schema, string path)
    {
        CheckCount(fields, schema, path);
        foreach (var (name, value) in fields.OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            if ((path.Length > 0 || name is not ("apiVersion" or "kind" or "metadata"))
                && StructuralSchema.Property(schema, name) is { } property)
            {
                Check(value, property, path.Length == 0 ? name : $"{path}.{name}");
            }
        }

        foreach (var name in (schema["required"] as ListValue ?? ListValue.Empty).OfType<StringValue>())
        {
            if (!fields.ContainsKey(name.Text))
            {
                faults.Required(path.Length == 0 ? name.Text : $"{path}.{name.Text}");
            }
        }
    }

    private void CheckCount(ObjectValue fields, ObjectValue schema, string path)
    {
        if (schema["minProperties"] is IntegerValue least && fields.Count < least.Integer)
        {
            Invalid(path, IntegerValue.Of(fields.Count), FormattableString.Invariant($"should have at least {least.Integer} properties"));
        }

        if (schema["maxProperties"] is IntegerValue most && fields.Count > most.Integer)
        {
            var detail = FormattableString.Invariant($"Too many: {fields.Count}: must have at most {most.Integer} items");
            faults.Add(new StatusCause("FieldValueTooMany", detail, Name(path)));
        }
    }

    private void CheckAlternatives(Value value, ObjectValue schema, string path)
    {
        foreach (var part in (schema["allOf"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
        {
            Check(value, part, path);
        }

        if (schema["anyOf"] is ListValue { Count: > 0 } any && !any.OfType<ObjectValue>().Any(part => Fits(value, part, path)))
        {
            Whole(value, path, "must validate at least one schema (anyOf)");
        }

        if (schema["oneOf"] is ListValue { Count: > 0 } one
            && one.OfType<ObjectValue>().Count(part => Fits(value, part, path)) is var count and not 1)
        {
            var found = count == 0 ? "Found none valid" : FormattableString.Invariant($"Found {count} valid alternatives");
            Whole(value, path, $"must validate one and only one schema (oneOf). {found}");
        }

        if (schema["not"] is ObjectValue not && Fits(value, not, path))
        {
            Whole(value, path, "must not validate the schema (not)");
        }
    }

    private void Whole(Value value, string path, string detail)
    {
        var shown = value is StringValue or IntegerValue or BooleanValue ? JsonWriter.WriteCompact(value) : "\"\"";
        faults.Add(new StatusCause("FieldValueInvalid", $"Invalid value: {shown}: {GoText.Quote(path)} {detail}", Name(path)));
    }

    private static bool Fits(Value value, ObjectValue schema, string path)
    {
        var found = new FaultList();
        new SchemaChecks(found).Check(value, schema, path);
        return found.Faults.Count == 0;
    }
}
