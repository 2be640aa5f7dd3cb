using System.Globalization;
using BenchmarkDotNet.Running;
using Scenarios.Benchmarks;

// "process COMMAND [RUNS]" measures the published command from outside; everything else goes to BenchmarkDotNet.
if (args is ["process", var command, .. var rest])
{
    return ProcessBenchmark.Run(command, rest is [var runs] ? int.Parse(runs, CultureInfo.InvariantCulture) : 11);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
