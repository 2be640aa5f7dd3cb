using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Execution.State;

/// <summary>A background command. <see cref="Number"/> is the number in <c>%1</c>.</summary>
internal sealed record Job(int Number, Process Process, string Source)
{
    /// <summary>A line of <c>jobs</c>, formatted as bash does.</summary>
    public string Describe(bool isCurrent, bool isPrevious)
    {
        var state = Process.ExitCode switch
        {
            null => "Running",
            0 => "Done",
            130 => "Interrupt",
            137 => "Killed",
            143 => "Terminated",
            var code => $"Exit {code}",
        };
        var mark = isCurrent ? '+' : isPrevious ? '-' : ' ';
        return $"[{Number}]{mark}  {state,-23} {Source}{(Process.IsRunning ? " &" : string.Empty)}\n";
    }
}
