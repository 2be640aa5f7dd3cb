using System.Text.RegularExpressions;

namespace Scenarios.Core.Tests.Shell;

/// <summary>What a script came to.</summary>
internal sealed partial record ShellOutcome(string Output, string Error, int ExitCode)
{
    /// <summary>Without the complaint of a writer whose reader has already gone: at a real shell it comes or not.</summary>
    public ShellOutcome WithoutRaces() => this with { Error = BrokenPipe().Replace(Error, string.Empty) };

    [GeneratedRegex(@"^.*write error: Broken pipe\n?", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BrokenPipe();
}
