using System.Globalization;

namespace Scenarios.Benchmarks.Quick;

/// <summary>
/// Figures in a minute: bytes, times and allocations of what users wait for, a line each. They are less exact than those of
/// BenchmarkDotNet, but come from one process, with which another build can be compared.
/// </summary>
internal static class Figures
{
    private const int Pods = 10_000;

    public static void Print()
    {
        WarmUp();
        NewCluster();
        Requests();
        var workload = Deployment();
        Reading(workload);
    }

    /// <summary>A single large Deployment: whether it completes, how long that takes, and how much memory the process ever held.</summary>
    public static void PrintLarge(int replicas)
    {
        var workload = new Workload(replicas);
        workload.CreateDeployment("web", replicas);
        Say($"{replicas} replicas to ready", Measurement.Of(() => workload.RunUntilReady("web", replicas)));
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Say("peak of the process", process.PeakWorkingSet64 / 1e6, "MB");
    }

    private static void WarmUp()
    {
        var workload = new Workload(1_000);
        workload.CreateService("web");
        workload.CreateDeployment("web", 1_000);
        workload.RunUntilReady("web", 1_000);
        Read(workload, "Pod");
        Read(workload, "Event");
    }

    private static void NewCluster() => Say("new cluster", Measurement.Median(300, () => _ = new Workload()));

    private static void Requests()
    {
        var workload = new Workload();
        workload.CreateDeployment("web", 3);
        workload.CreateService("web");
        workload.CreateClient();
        workload.Cluster.Simulation.RunFor(TimeSpan.FromMinutes(5));
        var byAddress = $"http://{workload.AddressOf("web")}/";
        workload.Send(byAddress, 20_000);
        workload.Send("http://web/", 20_000);
        Say("1,000 requests by address", Measurement.Median(100, () => workload.Send(byAddress, 1_000)));
        Say("1,000 requests by name", Measurement.Median(100, () => workload.Send("http://web/", 1_000)));
    }

    private static Workload Deployment()
    {
        Say("3 replicas to ready", Measurement.Median(200, () =>
        {
            var few = new Workload();
            few.CreateDeployment("web", 3);
            few.RunUntilReady("web", 3);
        }));
        Say("1,000 replicas to ready behind a Service", Measurement.Median(9, () =>
        {
            var many = new Workload(1_000);
            many.CreateService("web");
            many.CreateDeployment("web", 1_000);
            many.RunUntilReady("web", 1_000);
        }));

        var workload = new Workload(Pods);
        workload.Cluster.Simulation.RunFor(TimeSpan.FromSeconds(1));
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        workload.CreateDeployment("web", Pods);
        Say("10,000 replicas to ready", Measurement.Of(() => workload.RunUntilReady("web", Pods)));
        Say("live heap a Pod", (GC.GetTotalMemory(forceFullCollection: true) - empty) / (double)Pods, "bytes");
        return workload;
    }

    private static void Reading(Workload workload)
    {
        foreach (var kind in new[] { "Pod", "Event" })
        {
            var type = Workload.TypeOf("v1", kind);
            Say(
                $"list of all {kind}s",
                Measurement.Median(
                    15,
                    () => workload.Cluster.Api.List(type, string.Empty, Scenarios.Api.Requests.ListOptions.All).ValueOrThrow()));
            Say(
                $"table of all {kind}s",
                Measurement.Median(
                    15,
                    () => workload.Cluster.Api.ListTable(type, string.Empty, Scenarios.Api.Requests.ListOptions.All).ValueOrThrow()));
            Say($"{kind}s as text", Measurement.Median(5, () => Read(workload, kind)));
        }
    }

    private static long Read(Workload workload, string kind)
    {
        var length = 0L;
        foreach (var item in workload.Cluster.Api.List(
            Workload.TypeOf("v1", kind),
            string.Empty,
            Scenarios.Api.Requests.ListOptions.All).ValueOrThrow().Items)
        {
            length += item.Tree.ToString().Length;
        }

        return length;
    }

    private static void Say(string what, Measurement measurement)
    {
        Say(what, measurement.Wall.TotalMilliseconds, "ms");
        Say($"{what}, CPU", measurement.Processor.TotalMilliseconds, "ms");
        Say($"{what}, allocated", measurement.Allocated / 1e6, "MB");
    }

    private static void Say(string what, double figure, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {figure:0.###} {unit}"));
}
