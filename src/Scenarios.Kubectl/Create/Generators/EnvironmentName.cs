namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The rule of environment variable names (apimachinery, util/validation IsEnvVarName).</summary>
internal static class EnvironmentName
{
    /// <summary>The error message for an invalid name.</summary>
    public const string Fault =
        "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a "
        + "digit "
        + "(e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')";

    public static bool IsValid(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name is not ("." or "..") && !name.StartsWith("..", StringComparison.Ordinal)
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_');
}
