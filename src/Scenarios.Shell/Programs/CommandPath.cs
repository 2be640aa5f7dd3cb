namespace Scenarios.Shell.Programs;

/// <summary>Where programs are said to be: all in one directory, as on a merged-/usr system.</summary>
public static class CommandPath
{
    /// <summary>The path that a search for the name ends at; null when there is no such program.</summary>
    public static string? Of(string name, IProgramCatalogue programs) =>
        programs.Find(name) is null ? null : name.Contains('/') ? name : $"/usr/bin/{name}";
}
