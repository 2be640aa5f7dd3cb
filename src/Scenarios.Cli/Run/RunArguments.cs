using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Scenarios.Running.Planning;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Run;

/// <summary>The options of <c>scenarios run</c>, and how they become a <see cref="RunRequest"/>.</summary>
internal sealed class RunArguments
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Feature files or folders; FILE:LINE for one scenario.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string?> _tags = new("--tags")
    {
        Description = "Tag expression, such as '@chapter-6 and not @slow'.",
        HelpName = "EXPR",
    };
    private readonly Option<string?> _name = new("--name") { Description = "Regular expression for scenario names.", HelpName = "REGEX" };
    private readonly Option<string?> _seed = new("--seed") { Description = "Seed of the run (default: 1).", HelpName = "N" };
    private readonly Option<int?> _workers = new("--workers")
    {
        Description = "Number of scenarios to run in parallel (default: one per processor).",
        HelpName = "N",
    };
    private readonly Option<string?> _shard = new("--shard") { Description = "Run part I of N.", HelpName = "I/N" };
    private readonly Option<int> _retry = new("--retry")
    {
        Description = "Retry a scenario that did not pass up to N times.",
        HelpName = "N",
    };
    private readonly Option<string?> _order = new("--order")
    {
        Description = "random:SEED runs the scenarios in random order.",
        HelpName = "random:SEED",
    };
    private readonly Option<bool> _failFast = new("--fail-fast") { Description = "Stop after the first scenario that does not pass." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Match the steps to definitions without running them." };
    private readonly Option<bool> _snippets = new("--snippets") { Description = "Print C# code that defines the undefined steps." };
    private readonly Option<bool> _allowEmpty = new("--allow-empty")
    {
        Description = "Pass when there is nothing to run, instead of failing.",
    };
    private readonly Option<string?> _stepTimeout = new("--step-timeout")
    {
        Description = "Abandon a step or hook after this wall time (default: 60).", HelpName = "SECONDS",
    };

    private readonly Option<bool> _update = new("--update-snapshots") { Description = "Accept the received texts as the new snapshots." };
    private readonly Option<string[]> _steps = new("--steps") { Description = "Another assembly with step classes.", HelpName = "DLL" };
    private readonly Option<string[]> _bindings = new("--bindings")
    {
        Description = $"Built-in step classes that are loaded on demand: {string.Join(", ", ChosenSteps.Names)}.", HelpName = "NAME",
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Print each scenario with its commands and their output.",
    };

    private readonly ClosingOptions _closing = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        Option[] options =
        [
            _tags, _name, _seed, _workers, _shard, _retry, _order, _failFast, _dryRun, _snippets, _allowEmpty, _stepTimeout, _update,
            _steps, _bindings, _verbose,
        ];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        _closing.AddTo(command);
    }

    public RunRequest Read(ParseResult result)
    {
        if (!TryReadSeed(result.GetValue(_seed), out var seed))
        {
            return RunRequest.Wrong($"--seed {result.GetValue(_seed)}: expected a whole number from 0 on.");
        }

        if (!TryReadOrder(result.GetValue(_order), out var order))
        {
            return RunRequest.Wrong($"--order {result.GetValue(_order)}: expected random:SEED, such as random:42.");
        }

        if (!TryReadTimeout(result.GetValue(_stepTimeout), out var stepTimeout))
        {
            return RunRequest.Wrong(
                $"--step-timeout {result.GetValue(_stepTimeout)}: expected seconds, such as 90 or 0.5, and at most a day.");
        }

        if (result.GetValue(_retry) < 0)
        {
            return RunRequest.Wrong($"--retry {result.GetValue(_retry)}: expected 0 or more.");
        }

        if (result.GetValue(_workers) is < 1)
        {
            return RunRequest.Wrong($"--workers {result.GetValue(_workers)}: expected 1 or more.");
        }

        if (_closing.IsQuiet(result) && result.GetValue(_verbose))
        {
            return RunRequest.Wrong("--quiet and --verbose exclude each other.");
        }

        var stepFiles = result.GetValue(_steps) ?? [];
        if (!StepAssemblies.TryLoad(stepFiles, out var assemblies, out var loadError))
        {
            return RunRequest.Wrong(loadError);
        }

        ChosenSteps.RequireKnown(result.GetValue(_bindings) ?? []);
        var options = Options(result, seed, order, assemblies) with { StepTimeout = stepTimeout };
        var verbosity = result.GetValue(_verbose) ? Verbosity.Verbose : Verbosity.Usual;
        var request = _closing.Read(
            result, new RunRequest(options, [], null) { Verbosity = verbosity, AcceptsSnapshots = result.GetValue(_update) });
        // A page may later be made from results, too.
        var accounts = request.Reports.Any(report => report.Kind is "html" or "results");
        return request.Error is null ? request with { Options = options with { Accounts = accounts } } : request;
    }

    private RunOptions Options(ParseResult result, ulong seed, ulong? order, IReadOnlyList<Assembly> assemblies)
    {
        var paths = result.GetValue(_paths) ?? [];
        var options = new RunOptions
        {
            Paths = paths.Length == 0 ? ["features"] : paths,
            BindingAssemblies = assemblies,
            StepFiles = result.GetValue(_steps) ?? [],
            Tags = result.GetValue(_tags),
            Name = result.GetValue(_name),
            Workers = result.GetValue(_workers) ?? Environment.ProcessorCount,
            Shard = result.GetValue(_shard) is { } shard ? Shard.Parse(shard) : null,
            Retry = result.GetValue(_retry),
            FailFast = result.GetValue(_failFast),
            OrderSeed = order,
            DryRun = result.GetValue(_dryRun),
            Snippets = result.GetValue(_snippets),
            AllowEmpty = result.GetValue(_allowEmpty),
            PluginFolders = [.. (result.GetValue(_steps) ?? []).Select(path => Path.GetDirectoryName(Path.GetFullPath(path))!)],
        };
        return StepLibraryOptions.With(
            options,
            new RunSettings { Seed = seed, UpdateSnapshots = result.GetValue(_update), Bindings = result.GetValue(_bindings) ?? [] });
    }

    private static bool TryReadSeed(string? text, out ulong seed)
    {
        seed = RunSettings.DefaultSeed;
        return text is null || ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
    }

    private static bool TryReadTimeout(string? text, out TimeSpan timeout)
    {
        timeout = new RunOptions().StepTimeout;
        if (text is null)
        {
            return true;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || !(seconds >= TimeSpan.FromMilliseconds(1).TotalSeconds && seconds <= TimeSpan.FromDays(1).TotalSeconds))
        {
            return false;
        }

        timeout = TimeSpan.FromSeconds(seconds);
        return true;
    }

    private static bool TryReadOrder(string? text, out ulong? seed)
    {
        const string Random = "random:";
        seed = null;
        if (text is null)
        {
            return true;
        }

        if (!text.StartsWith(Random, StringComparison.Ordinal)
            || !ulong.TryParse(text.AsSpan(Random.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        seed = number;
        return true;
    }
}
