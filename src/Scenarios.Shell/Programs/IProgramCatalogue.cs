namespace Scenarios.Shell.Programs;

/// <summary>The commands that exist where a program runs: the learner's terminal, or a container's image.</summary>
public interface IProgramCatalogue
{
    /// <summary>All names in ordinal order: for "command not found" with a suggestion, and for <c>ls /bin</c>.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>The program of this name or absolute path, or null.</summary>
    IProgram? Find(string name);
}
