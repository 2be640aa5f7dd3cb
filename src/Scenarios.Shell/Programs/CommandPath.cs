namespace Scenarios.Shell.Programs;

/// <summary>Where programs appear to be: all in one directory, as on a merged-/usr system.</summary>
public static class CommandPath
{
    /// <summary>The path at which a search for the name finds the program; null when there is no such program.</summary>
    public static string? Of(string name, IProgramCatalogue programs) =>
        programs.Find(name) is null ? null : name.Contains('/') ? name : $"/usr/bin/{name}";
}
