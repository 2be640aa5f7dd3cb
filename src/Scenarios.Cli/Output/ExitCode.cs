namespace Scenarios.Cli.Output;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>Everything passed.</summary>
    public const int Success = 0;

    /// <summary>The call, a feature file or a fixture is wrong, or a report or standard output cannot be written.</summary>
    public const int WrongInput = 2;

    /// <summary>The command has a bug (EX_SOFTWARE of sysexits.h).</summary>
    public const int InternalError = 70;

    /// <summary>The run was stopped, by Ctrl-C or SIGTERM.</summary>
    public const int Stopped = 130;
}
