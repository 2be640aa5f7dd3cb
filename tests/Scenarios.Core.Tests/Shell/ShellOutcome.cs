using System.Text.RegularExpressions;

namespace Scenarios.Core.Tests.Shell;

/// <summary>What a script printed, and how it ended.</summary>
internal sealed partial record ShellOutcome(string Output, string Error, int ExitCode)
{
    /// <summary>Without the complaint of a writer whose reader has already gone: a real shell prints it only sometimes.</summary>
    public ShellOutcome WithoutRaces() => this with { Error = BrokenPipe().Replace(Error, string.Empty) };

    [GeneratedRegex(@"^.*write error: Broken pipe\n?", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BrokenPipe();
}
