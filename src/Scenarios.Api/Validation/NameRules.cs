using System.Buffers;

namespace Scenarios.Api.Validation;

/// <summary>
/// Rules for names and labels, in the API server's words (apimachinery, util/validation/validation.go). Each rule returns its faults; an
/// empty list means valid.
/// </summary>
public static class NameRules
{
    private const string PathFormat = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";

    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~%!$&'()*+,;=:");

    private const string LabelPattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string QualifiedPattern = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string QualifiedRule =
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
    private const int LongestLabel = 63;
    private const int LongestSubdomain = 253;
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> QualifiedCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>Names of Pods, Deployments, ConfigMaps and most other kinds.</summary>
    public static IReadOnlyList<string> Dns1123Subdomain(string value)
    {
        if (value.Length <= LongestSubdomain && IsSubdomain(value))
        {
            return [];
        }

        var faults = TooLong(value, LongestSubdomain);
        return IsSubdomain(value)
            ? faults
            : [.. faults, Pattern(
                "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end "
                + "with an alphanumeric character",
                $@"{LabelPattern}(\.{LabelPattern})*", "example.com")];
    }

    /// <summary>Hosts of Ingresses with a wildcard.</summary>
    public static IReadOnlyList<string> WildcardSubdomain(string value) =>
        value.StartsWith("*.", StringComparison.Ordinal) && IsSubdomain(value.AsSpan(2))
            ? TooLong(value, LongestSubdomain)
            : [.. TooLong(value, LongestSubdomain), Pattern(
                "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case "
                + "alphanumeric characters, '-' or '.' and end with an alphanumeric character",
                $@"\*\.{LabelPattern}(\.{LabelPattern})*", "*.example.com")];

    /// <summary>Names of namespaces, containers, volumes.</summary>
    public static IReadOnlyList<string> Dns1123Label(string value)
    {
        if (value.Length <= LongestLabel && IsLabel(value))
        {
            return [];
        }

        var faults = TooLong(value, LongestLabel);
        if (IsLabel(value))
        {
            return faults;
        }

        return IsSubdomain(value)
            ? [.. faults, "must not contain dots"]
            : [.. faults, Pattern(
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an "
                + "alphanumeric character",
                LabelPattern, "my-name", "123-abc")];
    }

    /// <summary>Names of Services.</summary>
    public static IReadOnlyList<string> Dns1035Label(string value)
    {
        var isValid = IsLabel(value) && char.IsAsciiLetterLower(value[0]);
        return isValid
            ? TooLong(value, LongestLabel)
            : [.. TooLong(value, LongestLabel), Pattern(
                "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and "
                + "end with an alphanumeric character",
                "[a-z]([-a-z0-9]*[a-z0-9])?", "my-name", "abc-123")];
    }

    /// <summary>Label keys, annotation keys, finalizers: a name, optionally after a domain and a slash.</summary>
    public static IReadOnlyList<string> QualifiedName(string value)
    {
        var slash = value.IndexOf('/');
        if (slash >= 0 && value.IndexOf('/', slash + 1) >= 0)
        {
            return
            [
                $"a qualified name {Pattern(QualifiedRule, QualifiedPattern, "MyName", "my.name", "123-abc")} with an optional DNS "
                + "subdomain prefix and '/' (e.g. 'example.com/MyName')",
            ];
        }

        var ending = value.AsSpan(slash + 1);
        if (ending.Length <= LongestLabel && IsQualified(ending)
            && (slash < 0 || (slash <= LongestSubdomain && IsSubdomain(value.AsSpan(0, slash)))))
        {
            return [];
        }

        var name = ending.ToString();
        var faults = new List<string>();
        if (slash >= 0)
        {
            faults.AddRange(
                slash == 0 ? ["prefix part must be non-empty"] : Dns1123Subdomain(value[..slash]).Select(fault => "prefix part " + fault));
        }

        if (name.Length == 0)
        {
            faults.Add("name part must be non-empty");
        }

        faults.AddRange(TooLong(name, LongestLabel).Select(fault => "name part " + fault));
        if (!IsQualified(name))
        {
            faults.Add("name part " + Pattern(QualifiedRule, QualifiedPattern, "MyName", "my.name", "123-abc"));
        }

        return faults;
    }

    public static IReadOnlyList<string> LabelValue(string value)
    {
        if (value.Length == 0 || (value.Length <= LongestLabel && IsQualified(value)))
        {
            return [];
        }

        var faults = TooLong(value, LongestLabel);
        return IsQualified(value)
            ? faults
            : [
                .. faults,
                Pattern(
                    $"a valid label must be an empty string or consist of{QualifiedRule["must consist of".Length..]}",
                    $"({QualifiedPattern})?",
                    "MyValue",
                    "my_value",
                    "12345"),
            ];
    }

    /// <summary>Port names of containers and Services (RFC 6335).</summary>
    public static IReadOnlyList<string> PortName(string value)
    {
        var faults = new List<string>(TooLong(value, 15));
        if (value.Length == 0 || value.AsSpan().ContainsAnyExcept(LabelCharacters))
        {
            faults.Add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        }

        if (!value.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            faults.Add("must contain at least one letter (a-z)");
        }

        if (value.Contains("--", StringComparison.Ordinal))
        {
            faults.Add("must not contain consecutive hyphens");
        }

        if (value.StartsWith('-') || value.EndsWith('-'))
        {
            faults.Add("must not begin or end with a hyphen");
        }

        return faults;
    }

    public static IReadOnlyList<string> PortNumber(long port) => InRange(port, 1, 65535);

    public static IReadOnlyList<string> InRange(long value, long lowest, long highest) =>
        value >= lowest && value <= highest ? [] : [$"must be between {lowest} and {highest}, inclusive"];

    /// <summary>Keys of ConfigMaps and Secrets.</summary>
    public static IReadOnlyList<string> ConfigMapKey(string value)
    {
        var faults = new List<string>(TooLong(value, LongestSubdomain));
        if (value.Length == 0 || value.AsSpan().ContainsAnyExcept(QualifiedCharacters))
        {
            faults.Add(Pattern(
                "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
                "[-._a-zA-Z0-9]+",
                "key.name",
                "KEY_NAME",
                "key-name"));
        }

        return AddDirectoryFault(faults, value);
    }

    /// <summary>Names of environment variables: since 1.30 any printable ASCII except <c>=</c>.</summary>
    public static IReadOnlyList<string> EnvironmentVariableName(string value)
    {
        if (value.Length == 0)
        {
            return ["environment variable name must be non-empty"];
        }

        return value.AsSpan().ContainsAnyExceptInRange(' ', '~') || value.Contains('=', StringComparison.Ordinal)
            ? ["a valid environment variable name must consist only of printable ASCII characters other than '='"]
            : [];
    }

    /// <summary>Names that begin with a domain, such as <c>acme.io/foo</c> (IsDomainPrefixedPath).</summary>
    internal static void CheckDomainPath(FieldPath field, string value, FaultList faults)
    {
        if (value.Length == 0)
        {
            faults.Required(field);
            return;
        }

        var slash = value.IndexOf('/');
        if (slash <= 0 || slash == value.Length - 1)
        {
            faults.Invalid(field, value, "must be a domain-prefixed path (such as \"acme.io/foo\")");
            return;
        }

        var (host, path) = (value[..slash], value[(slash + 1)..]);
        faults.InvalidEach(field, host, Dns1123Subdomain(host));
        if (path.AsSpan().ContainsAnyExcept(PathCharacters))
        {
            faults.Invalid(field, path, $"Invalid path (regex used for validation is '{PathFormat}')");
        }
    }

    /// <summary>A rule with its examples and pattern, in the words of RegexError.</summary>
    internal static string Pattern(string rule, string pattern, params ReadOnlySpan<string> examples)
    {
        if (examples.Length == 0)
        {
            return $"{rule} (regex used for validation is '{pattern}')";
        }

        var shown = string.Empty;
        for (var index = 0; index < examples.Length; index++)
        {
            shown += $"{(index > 0 ? " or " : string.Empty)}'{examples[index]}', ";
        }

        return $"{rule} (e.g. {shown}regex used for validation is '{pattern}')";
    }

    private static List<string> AddDirectoryFault(List<string> faults, string value)
    {
        if (value is "." or "..")
        {
            faults.Add($"must not be '{value}'");
        }
        else if (value.StartsWith("..", StringComparison.Ordinal))
        {
            faults.Add("must not start with '..'");
        }

        return faults;
    }

    private static string[] TooLong(string value, int length) => value.Length > length ? [$"must be no more than {length} characters"] : [];

    private static bool IsLabel(ReadOnlySpan<char> value) =>
        value.Length > 0 && !value.ContainsAnyExcept(LabelCharacters) && value[0] != '-' && value[^1] != '-';

    private static bool IsSubdomain(ReadOnlySpan<char> value)
    {
        while (value.IndexOf('.') is >= 0 and var dot)
        {
            if (!IsLabel(value[..dot]))
            {
                return false;
            }

            value = value[(dot + 1)..];
        }

        return IsLabel(value);
    }

    private static bool IsQualified(ReadOnlySpan<char> value) =>
        value.Length > 0
            && !value.ContainsAnyExcept(QualifiedCharacters)
            && char.IsAsciiLetterOrDigit(value[0])
            && char.IsAsciiLetterOrDigit(value[^1]);
}
