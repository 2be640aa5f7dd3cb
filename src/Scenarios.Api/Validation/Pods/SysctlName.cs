namespace Scenarios.Api.Validation.Pods;

/// <summary>Names of kernel parameters (pkg/apis/core/validation, IsValidSysctlName).</summary>
internal static class SysctlName
{
    private const int Longest = 253;

    public const string Rule =
        @"must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

    public static bool IsValid(string name) => name.Length is > 0 and <= Longest && name.Split('.', '/').All(IsPart);

    private static bool IsPart(string part) =>
        part.Length > 0 && IsAlphanumeric(part[0]) && IsAlphanumeric(part[^1]) && part.All(static letter => IsAlphanumeric(letter)
            || letter is '-' or '_');

    private static bool IsAlphanumeric(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);
}
