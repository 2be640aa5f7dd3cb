using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>The checks of <c>metadata.name</c> (apimachinery, util/validation/validation.go): its sentences, its examples, its patterns.</summary>
internal static class NameValidation
{
    private const string Field = "metadata.name";
    private const string Label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an "
        + "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private const string Subdomain = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and "
        + "end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string LetterLabel = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, "
        + "and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    public static void Check(ResourceStrategy strategy, ApiObject item, List<StatusCause> faults)
    {
        if (item.Name.Length == 0)
        {
            faults.Add(new StatusCause("FieldValueRequired", "Required value: name or generateName is required", Field));
            return;
        }

        var (fault, limit) = strategy.NameRule switch
        {
            NameRule.PathSegment => (PathFault(item.Name), int.MaxValue),
            NameRule.Label => (IsLabel(item.Name) ? null : Label, 63),
            NameRule.LetterLabel => (IsLabel(item.Name) && char.IsAsciiLetterLower(item.Name[0]) ? null : LetterLabel, 63),
            _ => (IsSubdomain(item.Name) ? null : Subdomain, 253),
        };

        if (item.Name.Length > limit)
        {
            faults.Add(Invalid(item.Name, $"must be no more than {limit} characters"));
        }

        if (fault is not null)
        {
            faults.Add(Invalid(item.Name, fault));
        }
    }

    /// <summary>True for an RFC 1123 label, whatever its length.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The fault of a field that must be a label.</summary>
    public static StatusCause InvalidLabel(string field, string name) => new("FieldValueInvalid", $"Invalid value: \"{name}\": {Label}", field);

    private static bool IsSubdomain(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split('.'))
        {
            if (!IsLabel(text[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static string? PathFault(string name) => name switch
    {
        "." or ".." => $"may not be '{name}'",
        _ when name.Contains('/', StringComparison.Ordinal) => "may not contain '/'",
        _ when name.Contains('%', StringComparison.Ordinal) => "may not contain '%'",
        _ => null,
    };

    private static StatusCause Invalid(string name, string detail) =>
        new("FieldValueInvalid", $"Invalid value: \"{name}\": {detail}", Field);
}
