using Scenarios.Api.Cel;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;

namespace Scenarios.Api.CustomResources;

/// <summary>Checks <c>x-kubernetes-validations</c>: rules in CEL (apiextensions, pkg/apiserver/schema/cel/validation.go).</summary>
internal sealed class RuleChecks(FaultList faults)
{
    private const string Rules = "x-kubernetes-validations";

    public static bool HasRules(ObjectValue schema) =>
        schema[Rules] is ListValue { Count: > 0 } || Parts(schema).Any(HasRules);

    public static IEnumerable<string> Unreadable(ObjectValue schema) =>
        RulesOf(schema).Select(static rule => (Rule: rule.Text("rule"), Error: CelExpression.ErrorOf(rule.Text("rule"))))
            .Where(static pair => pair.Error is not null)
            .Select(static pair => $"the rule {GoText.Quote(pair.Rule)}: {pair.Error}")
            .Concat(Parts(schema).SelectMany(Unreadable));

    public void Check(Value value, Value? before, ObjectValue schema, string path)
    {
        foreach (var rule in RulesOf(schema))
        {
            Check(rule, value, before, schema, path);
        }

        switch (value)
        {
            case ObjectValue fields:
                foreach (var (name, field) in fields.OrderBy(static field => field.Key, StringComparer.Ordinal))
                {
                    if (StructuralSchema.Property(schema, name) is { } property)
                    {
                        Check(field, (before as ObjectValue)?[name], property, path.Length == 0 ? name : $"{path}.{name}");
                    }
                }

                break;
            case ListValue items when StructuralSchema.Items(schema) is { } element:
                for (var index = 0; index < items.Count; index++)
                {
                    Check(items[index], Counterpart(items[index], before as ListValue, schema), element,
                        FormattableString.Invariant($"{path}[{index}]"));
                }

                break;
        }
    }

    private static IEnumerable<ObjectValue> RulesOf(ObjectValue schema) =>
        (schema[Rules] as ListValue ?? ListValue.Empty).OfType<ObjectValue>();

    private static IEnumerable<ObjectValue> Parts(ObjectValue schema)
    {
        var properties = (schema["properties"] as ObjectValue ?? ObjectValue.Empty).Select(static property => property.Value)
            .OfType<ObjectValue>();
        return properties.Concat(new[] { schema["items"], schema["additionalProperties"] }.OfType<ObjectValue>());
    }

    // In lists of type map, the old element is found by its keys. In other lists there is no matching old element.
    private static Value? Counterpart(Value item, ListValue? before, ObjectValue schema)
    {
        if (before is null || item is not ObjectValue fields || schema["x-kubernetes-list-map-keys"] is not ListValue keys)
        {
            return null;
        }

        var names = keys.OfType<StringValue>().Select(static key => key.Text).ToList();
        return before.OfType<ObjectValue>().FirstOrDefault(other => names.TrueForAll(name => Equals(other[name], fields[name])));
    }

    private void Check(ObjectValue rule, Value value, Value? before, ObjectValue schema, string path)
    {
        var text = rule.Text("rule");
        if (CelExpression.TryParse(text) is not { } expression || (before is null && expression.Mentions("oldSelf")))
        {
            return;
        }

        var variables = new Dictionary<string,
            Value>(StringComparer.Ordinal)
        { ["self"] = value, ["oldSelf"] = before ?? NullValue.Instance };
        string? fault = null;
        try
        {
            if (expression.Evaluate(variables) is BooleanValue { Boolean: true })
            {
                return;
            }
        }
        catch (CelException error)
        {
            var said = rule.Text("message") is { Length: > 0 } message ? message : text;
            fault = error.Message == "no such overload"
                ? $"{error.Message}: call arguments did not match a supported operator, function or macro signature for rule: {said}"
                : $"{error.Message} evaluating rule: {said}";
        }

        Report(rule, fault ?? MessageOf(rule, variables), schema, path);
    }

    private static string MessageOf(ObjectValue rule, Dictionary<string, Value> variables)
    {
        if (rule.Text("messageExpression") is { Length: > 0 } text && CelExpression.TryParse(text) is { } expression)
        {
            try
            {
                if (expression.Evaluate(variables) is StringValue { Text.Length: > 0 } message)
                {
                    return message.Text.Trim();
                }
            }
            catch (CelException)
            {
                // If the message expression fails, the rule's static message is used.
            }
        }

        return rule.Text("message") is { Length: > 0 } said ? said : $"failed rule: {rule.Text("rule")}";
    }

    private void Report(ObjectValue rule, string message, ObjectValue schema, string path)
    {
        var field = rule.Text("fieldPath").TrimStart('.') is { Length: > 0 } deeper
            ? $"{path}{(path.Length == 0 ? string.Empty : ".")}{deeper}" : path;
        field = field.Length == 0 ? "<nil>" : field;
        faults.Add(rule.Text("reason") switch
        {
            "FieldValueForbidden" => FieldFault.Forbidden(field, message),
            "FieldValueRequired" => FieldFault.Required(field, message),
            "FieldValueDuplicate" => FieldFault.Duplicate(field, schema.Text("type")),
            _ => FieldFault.Invalid(field, schema.Text("type"), message),
        });
    }
}
