namespace Scenarios.Cluster.ApiServer.Usage;

/// <summary>What was used up to an instant, as a kubelet tells it.</summary>
/// <param name="Started">Since when it was counted.</param>
/// <param name="Taken">The instant.</param>
/// <param name="Processor">Seconds of one processor, since it was started.</param>
/// <param name="WorkingSet">Bytes of memory at the instant.</param>
internal readonly record struct UsageSample(DateTimeOffset Started, DateTimeOffset Taken, double Processor, long WorkingSet);
