using System.Text.RegularExpressions;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The rule of DNS subdomain names (apimachinery, util/validation IsDNS1123Subdomain).</summary>
internal static class SubdomainName
{
    private const int LongestName = 253;

    private static readonly Regex Form = new(
        "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public static bool IsValid(string name) => name.Length <= LongestName && Form.IsMatch(name);
}
