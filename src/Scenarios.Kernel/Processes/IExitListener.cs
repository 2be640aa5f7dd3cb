namespace Scenarios.Kernel.Processes;

/// <summary>Told of a process's end. Those of one process are a list by themselves, in the order in which they came.</summary>
internal interface IExitListener
{
    IExitListener? Next { get; set; }

    void OnExit(Process ended);
}
