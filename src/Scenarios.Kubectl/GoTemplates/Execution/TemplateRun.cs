using System.Text;
using Scenarios.Kubectl.GoTemplates.Syntax;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>One execution of a template: prints what its nodes produce; follows Go's text/template/exec.go.</summary>
internal sealed class TemplateRun(string text, IReadOnlyDictionary<string, ListNode> definitions, bool allowMissingKeys)
{
    // Go's limit is 100,000; here, each level takes several frames of our stack.
    private const int DeepestTemplate = 500;
    private const int LongestOutput = 50_000_000;

    private readonly StringBuilder _output = new();
    private readonly TemplateEvaluation _evaluation = new(text, allowMissingKeys);
    private int _depth;

    private enum Flow
    {
        Next,
        Break,
        Continue,
    }

    /// <exception cref="GoTemplateException">The template does not fit the object.</exception>
    public string Execute(ListNode root, Value data)
    {
        var dot = new Operand(data);
        _evaluation.Push("$", dot);
        try
        {
            Walk(dot, root);
        }
        catch (GoTemplateException fault)
        {
            throw new GoTemplateException(fault.Message) { Printed = _output.ToString() };
        }

        return _output.ToString();
    }

    private Flow Walk(Operand dot, TemplateNode node)
    {
        _evaluation.At(node);
        switch (node)
        {
            case TextNode part:
                Write(part.Text);
                return Flow.Next;
            case ListNode list:
                return WalkAll(dot, list);
            case ActionNode action:
                Print(dot, action);
                return Flow.Next;
            case ControlNode { Word: "range" } range:
                Repeat(dot, range);
                return Flow.Next;
            case ControlNode control:
                return Choose(dot, control);
            case InvocationNode invocation:
                Invoke(dot, invocation);
                return Flow.Next;
            case WordNode word:
                return word.Word == "break" ? Flow.Break : Flow.Continue;
            default:
                throw new InvalidOperationException($"Unexpected node {node}.");
        }
    }

    private Flow WalkAll(Operand dot, ListNode list)
    {
        foreach (var node in list.Nodes)
        {
            if (Walk(dot, node) is var flow and not Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private void Print(Operand dot, ActionNode action)
    {
        var value = _evaluation.Pipeline(dot, action.Pipe);
        if (action.Pipe.Variables.Count == 0)
        {
            Write(GoPrint.Text(value));
        }
    }

    private void Write(string part)
    {
        _output.Append(part);
        if (_output.Length > LongestOutput)
        {
            throw _evaluation.Error("not simulated: output of more than 50,000,000 characters");
        }
    }

    private Flow Choose(Operand dot, ControlNode control)
    {
        var mark = _evaluation.Mark();
        var value = _evaluation.Pipeline(dot, control.Pipe);
        var flow = Flow.Next;
        if (value.IsTrue)
        {
            flow = Walk(control.Word == "with" ? value : dot, control.Body);
        }
        else if (control.Else is not null)
        {
            flow = Walk(dot, control.Else);
        }

        _evaluation.Release(mark);
        return flow;
    }

    private void Repeat(Operand dot, ControlNode range)
    {
        var mark = _evaluation.Mark();
        var value = _evaluation.Pipeline(dot, range.Pipe);
        var isEmpty = true;
        foreach (var (key, element) in Elements(value))
        {
            isEmpty = false;
            var inside = _evaluation.Mark();
            SetVariables(range.Pipe, key, element);
            var flow = Walk(element, range.Body);
            _evaluation.Release(inside);
            if (flow == Flow.Break)
            {
                break;
            }
        }

        if (isEmpty && range.Else is not null)
        {
            Walk(dot, range.Else);
        }

        _evaluation.Release(mark);
    }

    private IEnumerable<(Operand Key, Operand Element)> Elements(Operand value)
    {
        return value.Value switch
        {
            null => [],
            ListValue list => list.Select((item, index) => (Operand.Int(index), new Operand(item, IsBoxed: true))),
            ObjectValue fields => fields.OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => (new Operand(new StringValue(field.Key)), new Operand(field.Value, IsBoxed: true))),
            IntegerValue number => Numbers(number.Integer),
            _ => throw _evaluation.Error($"range can't iterate over {GoPrint.Text(value)}"),
        };
    }

    private static IEnumerable<(Operand Key, Operand Element)> Numbers(long end)
    {
        for (var number = 0L; number < end; number++)
        {
            var value = Operand.Int(number);
            yield return (value, value);
        }
    }

    // The pipeline has already declared its variables, with the whole collection as their value.
    private void SetVariables(PipeNode pipe, Operand key, Operand element)
    {
        if (pipe.Variables.Count == 0)
        {
            return;
        }

        var last = pipe.Variables.Count == 1 ? element : key;
        if (pipe.IsAssignment)
        {
            _evaluation.Assign(pipe.Variables[0].Name, pipe.Variables.Count == 1 ? element : key);
            if (pipe.Variables.Count > 1)
            {
                _evaluation.Assign(pipe.Variables[1].Name, element);
            }

            return;
        }

        _evaluation.Push(pipe.Variables[0].Name, last);
        if (pipe.Variables.Count > 1)
        {
            _evaluation.Push(pipe.Variables[1].Name, element);
        }
    }

    private void Invoke(Operand dot, InvocationNode invocation)
    {
        if (!definitions.TryGetValue(invocation.Name, out var body))
        {
            throw _evaluation.Error($"template {GoText.Quote(invocation.Name)} not defined");
        }

        if (++_depth > DeepestTemplate)
        {
            throw _evaluation.Error($"exceeded maximum template depth ({DeepestTemplate})");
        }

        var value = invocation.Pipe is null ? Operand.None : _evaluation.Pipeline(dot, invocation.Pipe);
        var outside = _evaluation.Enter(invocation.Name, value);
        Walk(value, body);
        _evaluation.Leave(outside);
        _depth--;
    }
}
