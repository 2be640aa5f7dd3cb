namespace Scenarios.Steps.Conformance;

/// <summary>A table of header fields and their values; <c>*</c> is any value.</summary>
internal static class HeaderTable
{
    private const string Any = "*";

    /// <exception cref="StepFailureException">The table has another format, or a field is missing or has another value.</exception>
    public static void Expect(DataTable headers, string what, Func<string, IReadOnlyList<string>> valuesOf)
    {
        if (!headers.Header.SequenceEqual(["key", "value"]) || headers.RowCount == 0)
        {
            throw new StepFailureException("The table has the columns \"key\" and \"value\", and a row for each header field.");
        }

        foreach (var row in headers.Rows)
        {
            var values = valuesOf(row["key"]);
            if (values.Count == 0)
            {
                throw new StepFailureException($"The {what} has no header field {row["key"]}.");
            }

            if (row["value"] != Any && !values.Contains(row["value"], StringComparer.Ordinal))
            {
                throw new StepFailureException(
                    $"The {what}'s header field {row["key"]} is not \"{row["value"]}\" but \"{string.Join("\", \"", values)}\".");
            }
        }
    }
}
