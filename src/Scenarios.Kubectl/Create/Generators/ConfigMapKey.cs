namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The rule of keys of ConfigMaps and Secrets (apimachinery, util/validation IsConfigMapKey).</summary>
internal static class ConfigMapKey
{
    private const int LongestKey = 253;

    /// <summary>What is wrong with a key, in the API's words; null when it is fine.</summary>
    public static string? FaultOf(string key)
    {
        var isWellFormed = key.Length > 0 && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_');
        var fault = key switch
        {
            { Length: > LongestKey } => "must be no more than 253 characters",
            _ when !isWellFormed =>
                "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', "
                + "regex used for validation is '[-._a-zA-Z0-9]+')",
            "." => "must not be '.'",
            ".." => "must not be '..'",
            _ when key.StartsWith("..", StringComparison.Ordinal) => "must not start with '..'",
            _ => null,
        };
        return fault;
    }
}
