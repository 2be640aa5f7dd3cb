namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>
/// Names that cannot be part of a path cannot be requested (client-go, rest/request.go, Name; apimachinery, api/validation/path).
/// </summary>
internal static class NamedPath
{
    /// <returns>The error; null for a valid name.</returns>
    public static string? FaultOf(string name)
    {
        if (name.Length == 0)
        {
            return "resource name may not be empty";
        }

        List<string> faults = name is "." or ".." ? [$"may not be '{name}'"] : [];
        foreach (var character in "/%")
        {
            if (name.Contains(character, StringComparison.Ordinal))
            {
                faults.Add($"may not contain '{character}'");
            }
        }

        return faults.Count == 0 ? null : $"invalid resource name {GoText.Quote(name)}: [{string.Join(' ', faults)}]";
    }
}
