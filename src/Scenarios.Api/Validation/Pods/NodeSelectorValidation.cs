namespace Scenarios.Api.Validation.Pods;

/// <summary>Conditions on nodes (pkg/apis/core/validation, ValidateNodeSelector).</summary>
internal static class NodeSelectorValidation
{
    public static void Validate(FieldNode selector, FaultList faults)
    {
        var terms = selector.Items("nodeSelectorTerms");
        if (terms.Length == 0)
        {
            faults.Required(selector.PathOf("nodeSelectorTerms"), "must have at least one node selector term");
        }

        foreach (var term in terms)
        {
            ValidateTerm(term, faults);
        }
    }

    public static void ValidateTerm(FieldNode term, FaultList faults)
    {
        foreach (var expression in term.Items("matchExpressions"))
        {
            ValidateExpression(expression, faults);
        }

        foreach (var field in term.Items("matchFields"))
        {
            ValidateField(field, faults);
        }
    }

    private static void ValidateExpression(FieldNode expression, FaultList faults)
    {
        var (@operator, values) = (expression.Text("operator"), expression.List("values"));
        switch (@operator)
        {
            case "In" or "NotIn":
                if (values.Count == 0)
                {
                    faults.Required(expression.PathOf("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                }

                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0)
                {
                    faults.Forbidden(expression.PathOf("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }

                break;
            case "Gt" or "Lt":
                if (values.Count != 1)
                {
                    faults.Required(expression.PathOf("values"), "must be specified single value when `operator` is 'Lt' or 'Gt'");
                }

                break;
            default:
                faults.Invalid(expression.PathOf("operator"), @operator, "not a valid selector operator");
                break;
        }

        faults.InvalidEach(expression.PathOf("key"), expression.Text("key"), NameRules.QualifiedName(expression.Text("key")));
        for (var index = 0; index < values.Count; index++)
        {
            var text = (values[index] as StringValue)?.Text ?? string.Empty;
            faults.InvalidEach(expression.PathOf("values").Item(index), text, NameRules.LabelValue(text));
        }
    }

    private static void ValidateField(FieldNode field, FaultList faults)
    {
        if (field.Text("operator") is not ("In" or "NotIn"))
        {
            faults.Invalid(field.PathOf("operator"), field.Text("operator"), "not a valid selector operator");
        }
        else if (field.List("values").Count != 1)
        {
            faults.Required(field.PathOf("values"), "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        }

        if (field.Text("key") != "metadata.name")
        {
            faults.Invalid(field.PathOf("key"), field.Text("key"), "not a valid field selector key");
        }
    }
}
