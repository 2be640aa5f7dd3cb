namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The rules of an IANA service name and the words for breaking them (apimachinery, util/validation IsValidPortName).</summary>
internal static class PortName
{
    private const int LongestName = 15;

    public static IReadOnlyList<string> Validate(string name)
    {
        var faults = new List<string>();
        if (name.Length > LongestName)
        {
            faults.Add("must be no more than 15 characters");
        }

        if (!name.All(IsAllowed))
        {
            faults.Add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        }

        if (!name.Any(char.IsAsciiLetterLower))
        {
            faults.Add("must contain at least one letter (a-z)");
        }

        if (name.Contains("--", StringComparison.Ordinal))
        {
            faults.Add("must not contain consecutive hyphens");
        }

        if (name.StartsWith('-') || name.EndsWith('-'))
        {
            faults.Add("must not begin or end with a hyphen");
        }

        return faults;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-';
}
