namespace Scenarios.Shell.Programs;

/// <summary>Programs by name. Immutable and safe to share: start with <c>Of</c>, add more <c>With</c>.</summary>
public sealed class ProgramCatalogue : IProgramCatalogue
{
    private static readonly string[] Directories = ["/bin/", "/usr/bin/", "/usr/local/bin/", "/sbin/", "/usr/sbin/", "/usr/local/sbin/"];

    private readonly SortedList<string, IProgram> _programs;

    private ProgramCatalogue(SortedList<string, IProgram> programs)
    {
        _programs = programs;
        Names = [.. programs.Keys];
    }

    public static ProgramCatalogue Empty { get; } = Of();

    public IReadOnlyCollection<string> Names { get; }

    /// <summary>The programs under their own names; when two have the same name, the later one counts.</summary>
    public static ProgramCatalogue Of(params IEnumerable<IProgram> programs)
    {
        var byName = new SortedList<string, IProgram>(StringComparer.Ordinal);
        foreach (var program in programs)
        {
            byName[program.Name] = program;
        }

        return new ProgramCatalogue(byName);
    }

    /// <summary>Both catalogues; when a name is in both, the other's program counts.</summary>
    public ProgramCatalogue With(ProgramCatalogue other) => Of(_programs.Values.Concat(other._programs.Values));

    /// <summary>These programs and some more; when a name is in both, the new program counts.</summary>
    public ProgramCatalogue With(params IEnumerable<IProgram> programs) => With(Of(programs));

    /// <summary>Only the programs with these names, such as the commands that an image has.</summary>
    /// <exception cref="ArgumentException">A name has no program.</exception>
    public ProgramCatalogue Only(IEnumerable<string> names) =>
        Of(names.Select(name => Find(name) ?? throw new ArgumentException($"There is no program {name}.", nameof(names))));

    public IProgram? Find(string name)
    {
        if (_programs.TryGetValue(name, out var program))
        {
            return program;
        }

        var directory = Array.Find(Directories, directory => name.StartsWith(directory, StringComparison.Ordinal));
        return directory is null ? null : _programs.GetValueOrDefault(name[directory.Length..]);
    }
}
