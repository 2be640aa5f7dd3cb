namespace Scenarios.Kernel.Processes;

/// <summary>Is told when a process ends. The listeners of a process form a linked list in the order of registration.</summary>
internal interface IExitListener
{
    IExitListener? Next { get; set; }

    void OnExit(Process ended);
}
