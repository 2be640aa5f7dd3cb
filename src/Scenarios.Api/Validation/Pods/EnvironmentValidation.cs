namespace Scenarios.Api.Validation.Pods;

/// <summary>Environment variables (pkg/apis/core/validation, ValidateEnv and ValidateEnvFrom).</summary>
internal static class EnvironmentValidation
{
    private static readonly string[] Sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef"];

    public static void Validate(FieldNode container, FaultList faults)
    {
        foreach (var variable in container.Items("env"))
        {
            faults.Check(variable, "name");
            if (variable.Has("valueFrom"))
            {
                ValidateSource(variable, variable.Object("valueFrom"), faults);
            }
        }

        foreach (var source in container.Items("envFrom"))
        {
            ValidateBulkSource(source, container.PathOf("envFrom"), faults);
        }
    }

    private static void ValidateSource(FieldNode variable, FieldNode source, FaultList faults)
    {
        var count = 0;
        DownwardApiValidation.ValidateVariable(source, faults);
        foreach (var kind in Sources)
        {
            if (!source.Has(kind))
            {
                continue;
            }

            count++;
            if (kind is "configMapKeyRef" or "secretKeyRef")
            {
                ValidateKey(source.Object(kind), faults);
            }
        }

        if (count == 0)
        {
            faults.Invalid(
                source.Path,
                string.Empty,
                "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`");
        }

        if (variable.Text("value").Length > 0)
        {
            if (count > 0)
            {
                faults.Invalid(source.Path, string.Empty, "may not be specified when `value` is not empty");
            }
        }
        else if (count > 1)
        {
            faults.Invalid(source.Path, string.Empty, "may not have more than one field specified at a time");
        }
    }

    private static void ValidateKey(FieldNode reference, FaultList faults)
    {
        faults.InvalidEach(reference.PathOf("name"), reference.Text("name"), NameRules.Dns1123Subdomain(reference.Text("name")));
        faults.Check(reference, "key");
    }

    // Upstream reports faults of a source as a whole at the list.
    private static void ValidateBulkSource(FieldNode source, FieldPath list, FaultList faults)
    {
        faults.Check(source, "prefix");

        var (hasMap, hasSecret) = (source.Has("configMapRef"), source.Has("secretRef"));
        foreach (var kind in (string[])["configMapRef", "secretRef"])
        {
            if (source.Has(kind))
            {
                faults.Check(source.Object(kind), "name");
            }
        }

        if (!hasMap && !hasSecret)
        {
            faults.Invalid(list, string.Empty, "must specify one of: `configMapRef` or `secretRef`");
        }
        else if (hasMap && hasSecret)
        {
            faults.Invalid(list, string.Empty, "may not have more than one field specified at a time");
        }
    }
}
