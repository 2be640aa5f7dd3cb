using System.Buffers;

namespace Scenarios.Api.Validation;

/// <summary>Names that begin with a domain, such as <c>acme.io/foo</c> (apimachinery, util/validation, IsDomainPrefixedPath).</summary>
internal static class DomainPathRules
{
    private const string PathFormat = "[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+";

    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~%!$&'()*+,;=:");

    public static void Validate(FieldPath field, string value, FaultList faults)
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
        faults.InvalidEach(field, host, NameRules.Dns1123Subdomain(host));
        if (path.AsSpan().ContainsAnyExcept(PathCharacters))
        {
            faults.Invalid(field, path, $"Invalid path (regex used for validation is '{PathFormat}')");
        }
    }
}
