namespace Scenarios.Kernel.Processes;

/// <summary>The result of a computation without a result.</summary>
public readonly record struct Unit;
