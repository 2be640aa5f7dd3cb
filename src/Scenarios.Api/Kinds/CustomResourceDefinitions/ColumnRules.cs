using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>The columns that a definition adds to tables (ValidateCustomResourceColumnDefinition).</summary>
internal static class ColumnRules
{
    private static readonly string[] Types = ["boolean", "date", "integer", "number", "string"];
    private static readonly string[] Formats = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

    public static void Validate(FieldNode column, FaultList faults)
    {
        faults.Check(column, "name");
        var (type, format, path) = (column.Text("type"), column.Text("format"), column.Text("jsonPath"));
        var types = $"must be one of {string.Join(',', Types)}";
        if (type.Length == 0)
        {
            faults.Required(column.PathOf("type"), types);
        }
        else if (!Types.Contains(type, StringComparer.Ordinal))
        {
            faults.Invalid(column.PathOf("type"), type, types);
        }

        if (format.Length > 0 && !Formats.Contains(format, StringComparer.Ordinal))
        {
            faults.Invalid(column.PathOf("format"), format, $"must be one of {string.Join(',', Formats)}");
        }

        // The error uses the name of the field in the server's internal type.
        if (path.Length == 0)
        {
            faults.Required(column.PathOf("JSONPath"));
        }
        else
        {
            ScaleRules.ValidatePath(column.PathOf("JSONPath"), path, faults);
        }
    }
}
