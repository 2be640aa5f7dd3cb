using Scenarios.Tools.Awk.Syntax;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>Executes statements.</summary>
internal sealed class AwkRunner
{
    private readonly AwkMachine _machine;
    private readonly AwkFiles _files;
    private readonly AwkEvaluator _evaluator;
    private readonly AwkCalls _calls;
    private readonly IReadOnlyList<AwkRule> _rules;
    private readonly HashSet<AwkRule> _ranges = new(ReferenceEqualityComparer.Instance);

    public AwkRunner(IReadOnlyList<AwkRule> rules, AwkMachine machine, AwkFiles files)
    {
        (_rules, _machine, _files) = (rules, machine, files);
        _evaluator = new AwkEvaluator(machine, files);
        _calls = new AwkCalls(machine, _evaluator, files);
    }

    public int ExitCode { get; private set; }

    /// <summary>Whether the program reads input at all.</summary>
    public bool ReadsInput => _rules.Any(static rule => rule.Kind != AwkRuleKind.Begin);

    /// <summary>Runs the rules of this kind that apply now.</summary>
    /// <returns>False when the program exits.</returns>
    public bool Run(AwkRuleKind kind)
    {
        foreach (var rule in _rules)
        {
            if (rule.Kind == kind && Applies(rule))
            {
                var flow = Run(rule.Action);
                if (flow is AwkFlow.Exit or AwkFlow.NextLine)
                {
                    return flow != AwkFlow.Exit;
                }
            }
        }

        return true;
    }

    private bool Applies(AwkRule rule)
    {
        if (rule.Last is null)
        {
            return rule.First is null || _evaluator.IsTrue(rule.First);
        }

        if (!_ranges.Contains(rule) && !_evaluator.IsTrue(rule.First!))
        {
            return false;
        }

        _ = _evaluator.IsTrue(rule.Last) ? _ranges.Remove(rule) : _ranges.Add(rule);
        return true;
    }

    private AwkFlow Run(AwkStatement statement)
    {
        switch (statement)
        {
            case AwkStatement.Block block:
                return RunBlock(block);
            case AwkStatement.Evaluation evaluation:
                _ = _evaluator.ValueOf(evaluation.Expression);
                return AwkFlow.Onward;
            case AwkStatement.Print print:
                Print(print);
                return AwkFlow.Onward;
            case AwkStatement.If choice:
                return _evaluator.IsTrue(choice.Condition)
                    ? Run(choice.Then)
                    : choice.Else is { } other ? Run(other) : AwkFlow.Onward;
            case AwkStatement.Loop loop:
                return RunLoop(loop);
            case AwkStatement.DoLoop loop:
                return RunLoop(loop);
            case AwkStatement.ForKeys loop:
                return RunLoop(loop);
            case AwkStatement.Delete delete:
                Delete(delete);
                return AwkFlow.Onward;
            case AwkStatement.Exit exit:
                ExitCode = exit.Status is { } status
                    ? (int)Math.Clamp(_evaluator.NumberOf(status), int.MinValue, int.MaxValue) & 0xFF
                    : ExitCode;
                return AwkFlow.Exit;
            default:
                return statement switch
                {
                    AwkStatement.Next => AwkFlow.NextLine,
                    AwkStatement.Break => AwkFlow.Break,
                    _ => AwkFlow.Continue,
                };
        }
    }

    private AwkFlow RunBlock(AwkStatement.Block block)
    {
        foreach (var statement in block.Statements)
        {
            if (Run(statement) is var flow and not AwkFlow.Onward)
            {
                return flow;
            }
        }

        return AwkFlow.Onward;
    }

    private AwkFlow RunLoop(AwkStatement.Loop loop)
    {
        if (loop.First is { } first)
        {
            Run(first);
        }

        while (loop.Condition is null || _evaluator.IsTrue(loop.Condition))
        {
            if (Leaves(Run(loop.Body), out var flow))
            {
                return flow;
            }

            if (loop.After is { } after)
            {
                Run(after);
            }
        }

        return AwkFlow.Onward;
    }

    private AwkFlow RunLoop(AwkStatement.DoLoop loop)
    {
        do
        {
            if (Leaves(Run(loop.Body), out var flow))
            {
                return flow;
            }
        }
        while (_evaluator.IsTrue(loop.Condition));
        return AwkFlow.Onward;
    }

    /// <summary>Iterates in the order in which the keys were created; POSIX leaves the order open.</summary>
    private AwkFlow RunLoop(AwkStatement.ForKeys loop)
    {
        foreach (var key in _machine.Array(loop.Array).Keys.ToArray())
        {
            _machine[loop.Variable] = AwkValue.FromInput(key);
            if (Leaves(Run(loop.Body), out var flow))
            {
                return flow;
            }
        }

        return AwkFlow.Onward;
    }

    /// <summary>Whether a loop ends here, and how the program then continues.</summary>
    private bool Leaves(AwkFlow flow, out AwkFlow after)
    {
        _machine.CountIteration();
        after = flow == AwkFlow.Break ? AwkFlow.Onward : flow;
        return flow is not (AwkFlow.Onward or AwkFlow.Continue);
    }

    private void Delete(AwkStatement.Delete delete)
    {
        if (delete.Keys is { } keys)
        {
            _machine.Array(delete.Array).Remove(_evaluator.KeyOf(keys));
        }
        else
        {
            _machine.Array(delete.Array).Clear();
        }
    }

    private void Print(AwkStatement.Print print)
    {
        var text = _machine.Made(print.IsFormatted ? _calls.Format(print.Values) : LineOf(print));
        var target = print.Target is { } file ? _evaluator.TextOf(file.Path) : "/dev/stdout";
        if (target is "/dev/stdout" or "-")
        {
            _machine.Output.Append(text);
        }
        else
        {
            _files.Write(target, print.Target!.Appends, text);
        }
    }

    private string LineOf(AwkStatement.Print print)
    {
        if (print.Values.Count == 0)
        {
            return _evaluator.Line + _machine.Text("ORS");
        }

        var format = _machine.Text("OFMT");
        var texts = print.Values.Select(value => _evaluator.ValueOf(value).Text(format));
        return string.Join(_machine.Text("OFS"), texts) + _machine.Text("ORS");
    }
}
