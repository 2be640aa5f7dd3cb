using Scenarios.Kubectl.GoTemplates.Syntax;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>Evaluates pipelines; follows the functions of Go's text/template/exec.go whose names begin with eval.</summary>
/// <param name="text">The template, for positions in errors.</param>
internal sealed class TemplateEvaluation(string text, bool allowMissingKeys)
{
    private TemplateScope _scope = new(GoTemplate.Name);
    private TemplateNode? _node;

    /// <summary>Remembers the node that an error would be reported for.</summary>
    public void At(TemplateNode node) => _node = node;

    public int Mark() => _scope.Variables.Count;

    public void Release(int mark) => _scope.Variables.RemoveRange(mark, _scope.Variables.Count - mark);

    public void Push(string name, Operand value) => _scope.Variables.Add(new(name, value));

    public void Assign(string name, Operand value)
    {
        var place = _scope.Variables.FindLastIndex(variable => variable.Key == name);
        if (place < 0)
        {
            throw Error($"undefined variable: {name}");
        }

        _scope.Variables[place] = new(name, value);
    }

    /// <summary>Begins a template: it sees none of the outer variables.</summary>
    /// <returns>The scope to return to.</returns>
    public TemplateScope Enter(string name, Operand dot)
    {
        var outside = _scope;
        _scope = new TemplateScope(name);
        Push("$", dot);
        return outside;
    }

    public void Leave(TemplateScope outside) => _scope = outside;

    public GoTemplateException Error(string message)
    {
        if (_node is null)
        {
            return new GoTemplateException($"template: {_scope.Name}: {message}");
        }

        var before = text.AsSpan(0, Math.Min(_node.Position, text.Length));
        var line = 1 + before.Count('\n');
        var column = before.Length - (before.LastIndexOf('\n') + 1);
        return new GoTemplateException(
            $"template: {GoTemplate.Name}:{line}:{column}: executing {GoText.Quote(_scope.Name)} at <{_node}>: {message}");
    }

    public Operand Pipeline(Operand dot, PipeNode pipe)
    {
        At(pipe);
        var value = Operand.Missing;
        foreach (var command in pipe.Commands)
        {
            value = Command(dot, command, value).Unboxed;
        }

        foreach (var variable in pipe.Variables)
        {
            if (pipe.IsAssignment)
            {
                Assign(variable.Name, value);
            }
            else
            {
                Push(variable.Name, value);
            }
        }

        return value;
    }

    /// <summary>The value of an argument of a function that takes anything.</summary>
    public Operand Argument(Operand dot, TemplateNode node)
    {
        At(node);
        return node switch
        {
            NilNode => Operand.None,
            DotNode => dot,
            ConstantNode constant => Operand.Constant(constant.Value),
            FieldNode field => Fields(dot, field.Names, [node], Operand.Missing),
            VariableNode variable => Variable(variable, [node], Operand.Missing),
            ChainNode chain => Chain(dot, chain, [node], Operand.Missing),
            PipeNode pipe => Pipeline(dot, pipe),
            IdentifierNode identifier => Call(dot, identifier, identifier, [node], Operand.Missing),
            _ => throw Error($"can't handle assignment of {node} to empty interface argument"),
        };
    }

    /// <summary>The value of an argument that must be a text.</summary>
    public string TextArgument(Operand dot, TemplateNode node)
    {
        At(node);
        if (node is NilNode)
        {
            throw Error("cannot assign nil to string");
        }

        return node is ConstantNode { Value: not StringValue } ? throw Error($"expected string; found {node}")
            : AsText(Argument(dot, node));
    }

    public string AsText(Operand operand) => operand.Value switch
    {
        StringValue word => word.Text,
        null => throw Error("invalid value; expected string"),
        NullValue => throw Error("wrong type for value; expected string; got interface {}"),
        _ => throw Error($"wrong type for value; expected string; got {operand.Unboxed.TypeName}"),
    };

    private Operand Command(Operand dot, CommandNode command, Operand final)
    {
        var (first, arguments) = (command.Arguments[0], command.Arguments);
        switch (first)
        {
            case FieldNode field:
                At(field);
                return Fields(dot, field.Names, arguments, final);
            case ChainNode chain:
                return Chain(dot, chain, arguments, final);
            case IdentifierNode identifier:
                return Call(dot, identifier, command, arguments, final);
            case PipeNode pipe:
                CheckNoFunction(arguments, final);
                return Pipeline(dot, pipe);
            case VariableNode variable:
                return Variable(variable, arguments, final);
            default:
                At(first);
                CheckNoFunction(arguments, final);
                return first switch
                {
                    DotNode => dot,
                    ConstantNode constant => Operand.Constant(constant.Value),
                    _ => throw Error("nil is not a command"),
                };
        }
    }

    private Operand Call(Operand dot, IdentifierNode identifier, TemplateNode call, IReadOnlyList<TemplateNode> arguments, Operand final)
    {
        At(identifier);
        return new FunctionCall(this, dot, identifier.Name, call, [.. arguments.Skip(1)], final).Run();
    }

    private void CheckNoFunction(IReadOnlyList<TemplateNode> arguments, Operand final)
    {
        if (arguments.Count > 1 || !final.IsMissing)
        {
            throw Error($"can't give argument to non-function {arguments[0]}");
        }
    }

    private Operand Variable(VariableNode variable, IReadOnlyList<TemplateNode> arguments, Operand final)
    {
        At(variable);
        var place = _scope.Variables.FindLastIndex(candidate => candidate.Key == variable.Name);
        if (place < 0)
        {
            throw Error($"undefined variable: {variable.Name}");
        }

        var value = _scope.Variables[place].Value;
        if (variable.Fields.Count > 0)
        {
            return Fields(value, variable.Fields, arguments, final);
        }

        CheckNoFunction(arguments, final);
        return value;
    }

    private Operand Chain(Operand dot, ChainNode chain, IReadOnlyList<TemplateNode> arguments, Operand final)
    {
        At(chain);
        return Fields(Argument(dot, chain.Inner), chain.Fields, arguments, final);
    }

    private Operand Fields(Operand receiver, IReadOnlyList<string> names, IReadOnlyList<TemplateNode> arguments, Operand final)
    {
        for (var index = 0; index < names.Count; index++)
        {
            var hasArguments = index == names.Count - 1 && (arguments.Count > 1 || !final.IsMissing);
            receiver = Field(receiver, names[index], hasArguments);
        }

        return receiver;
    }

    private Operand Field(Operand receiver, string name, bool hasArguments)
    {
        if (receiver.Value is null)
        {
            return allowMissingKeys ? Operand.None : throw Error($"nil data; no entry for key {GoText.Quote(name)}");
        }

        if (receiver.IsNil)
        {
            throw Error($"nil pointer evaluating {receiver.TypeName}.{name}");
        }

        if (receiver.Value is not ObjectValue fields)
        {
            throw Error($"can't evaluate field {name} in type {receiver.TypeName}");
        }

        if (hasArguments)
        {
            throw Error($"{name} is not a method but has arguments");
        }

        if (fields[name] is { } found)
        {
            return new Operand(found, IsBoxed: true);
        }

        return allowMissingKeys ? Operand.None : throw Error($"map has no entry for key {GoText.Quote(name)}");
    }
}
