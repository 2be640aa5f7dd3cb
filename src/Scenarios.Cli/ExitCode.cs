namespace Scenarios.Cli;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>Everything passed.</summary>
    public const int Success = 0;

    /// <summary>The call, a feature file or a fixture is wrong.</summary>
    public const int WrongInput = 2;
}
