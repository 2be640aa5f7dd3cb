using System.Globalization;
using BenchmarkDotNet.Running;
using Scenarios.Benchmarks;
using Scenarios.Benchmarks.Quick;

// Our own modes; everything else goes to BenchmarkDotNet.
switch (args)
{
    // The published command, measured from outside.
    case ["process", var command, .. var runs]:
        return ProcessBenchmark.Run(command, runs is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 11);
    case ["quick"]:
        Figures.Print();
        return 0;
    case ["large", .. var replicas]:
        Figures.PrintLarge(replicas is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : 100_000);
        return 0;
    case ["digest"]:
        Digest.Print();
        return 0;
    // 1,000 scenarios of this repository's features as a page, and that page in a browser.
    case ["report", var checkout]:
        return await ReportBenchmark.RunAsync(checkout);
    case ["compare", var other, .. var rounds]:
        return Comparison.Run(other, rounds is [var times] ? int.Parse(times, CultureInfo.InvariantCulture) : 3);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReportBenchmark).Assembly).Run(args);
        return 0;
}
