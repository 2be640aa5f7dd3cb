namespace Scenarios.Api.Requests;

/// <summary>One field's fault within an <see cref="ApiStatus"/>.</summary>
/// <param name="Reason">The reason, such as <c>FieldValueRequired</c>.</param>
/// <param name="Message">The fault without the field's name.</param>
/// <param name="Field">The field's path, such as <c>spec.replicas</c>.</param>
public sealed record StatusCause(string Reason, string Message, string Field)
{
    /// <summary>
    /// Joins faults into one text, each distinct one once, as apimachinery's aggregates do: in brackets when there is more than one.
    /// </summary>
    public static string Aggregate(IReadOnlyList<StatusCause> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var texts = new List<string>(faults.Count);
        foreach (var fault in faults)
        {
            var text = fault.Field.Length == 0 ? fault.Message : $"{fault.Field}: {fault.Message}";
            if (seen.Add(text))
            {
                texts.Add(text);
            }
        }

        return texts.Count == 1 ? texts[0] : $"[{string.Join(", ", texts)}]";
    }
}
