namespace Scenarios.Cluster.ApiServer.Usage;

/// <summary>Resource usage up to an instant, as a kubelet reports it.</summary>
/// <param name="Started">When counting started.</param>
/// <param name="Taken">When the sample was taken.</param>
/// <param name="Processor">CPU time in seconds of one processor, since <paramref name="Started"/>.</param>
/// <param name="WorkingSet">Bytes of memory at <paramref name="Taken"/>.</param>
internal readonly record struct UsageSample(DateTimeOffset Started, DateTimeOffset Taken, double Processor, long WorkingSet);
