namespace Scenarios.Api.Validation.Volumes;

/// <summary>Paths and modes of files in volumes (pkg/apis/core/validation, ValidateLocalNonReservedPath and its parts).</summary>
internal static class FilePathRules
{
    private const long LargestMode = 511;

    /// <summary>
    /// Requires a relative path without <c>..</c> that does not begin with two dots, because the kubelet reserves these names.
    /// </summary>
    public static void ValidateReserved(FieldNode node, string field, FaultList faults)
    {
        ValidateDescending(node, field, faults);
        var path = node.Text(field);
        if (path.StartsWith("..", StringComparison.Ordinal) && path != ".." && !path.StartsWith("../", StringComparison.Ordinal))
        {
            faults.Invalid(node.PathOf(field), path, "must not start with '..'");
        }
    }

    /// <summary>Requires a relative path without <c>..</c>.</summary>
    public static void ValidateDescending(FieldNode node, string field, FaultList faults)
    {
        if (node.Text(field).StartsWith('/'))
        {
            faults.Invalid(node.PathOf(field), node.Text(field), "must be a relative path");
        }

        ValidateWithoutBackSteps(node, field, faults);
    }

    public static void ValidateWithoutBackSteps(FieldNode node, string field, FaultList faults)
    {
        if (Array.IndexOf(node.Text(field).Split('/'), "..") >= 0)
        {
            faults.Invalid(node.PathOf(field), node.Text(field), "must not contain '..'");
        }
    }

    public static void ValidateMode(FieldNode node, string field, FaultList faults)
    {
        if (node.Integer(field) is < 0 or > LargestMode)
        {
            faults.Invalid(node.PathOf(field), node.Integer(field)!.Value, "must be a number between 0 and 0777 (octal), both inclusive");
        }
    }
}
