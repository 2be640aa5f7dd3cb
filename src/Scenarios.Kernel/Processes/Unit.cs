namespace Scenarios.Kernel.Processes;

/// <summary>The result of a computation that produces nothing.</summary>
public readonly record struct Unit;
