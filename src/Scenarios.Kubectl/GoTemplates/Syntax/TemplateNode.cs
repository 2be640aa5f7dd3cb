namespace Scenarios.Kubectl.GoTemplates.Syntax;

/// <summary>A part of a Go template. Its text is that of Go's own nodes, because errors quote it.</summary>
/// <param name="Position">Where it begins in the template, as Go counts it: a chain of fields begins at its second part.</param>
internal abstract record TemplateNode(int Position);

/// <summary>Text that is printed unchanged.</summary>
internal sealed record TextNode(int Position, string Text) : TemplateNode(Position)
{
    public override string ToString() => Text;
}

/// <summary>A sequence of nodes.</summary>
internal sealed record ListNode(int Position, IReadOnlyList<TemplateNode> Nodes) : TemplateNode(Position)
{
    public override string ToString() => string.Concat(Nodes);
}

/// <summary><c>{{pipeline}}</c>.</summary>
internal sealed record ActionNode(int Position, PipeNode Pipe) : TemplateNode(Position)
{
    public override string ToString() => $"{{{{{Pipe}}}}}";
}

/// <summary><c>if</c>, <c>with</c> and <c>range</c>.</summary>
internal sealed record ControlNode(int Position, string Word, PipeNode Pipe, ListNode Body, ListNode? Else) : TemplateNode(Position)
{
    public override string ToString() =>
        $"{{{{{Word} {Pipe}}}}}{Body}" + (Else is null ? string.Empty : $"{{{{else}}}}{Else}") + "{{end}}";
}

/// <summary><c>break</c>, <c>continue</c>, and the words that end a body: <c>else</c> and <c>end</c>.</summary>
internal sealed record WordNode(int Position, string Word) : TemplateNode(Position)
{
    public override string ToString() => $"{{{{{Word}}}}}";
}

/// <summary><c>{{template "name" pipeline}}</c>.</summary>
internal sealed record InvocationNode(int Position, string Name, PipeNode? Pipe) : TemplateNode(Position)
{
    public override string ToString() => $"{{{{template {GoText.Quote(Name)}{(Pipe is null ? string.Empty : $" {Pipe}")}}}}}";
}

/// <summary>
/// Commands, each of which receives the value of the one before as its last argument; optionally with variables that store the value.
/// </summary>
internal sealed record PipeNode(int Position, IReadOnlyList<VariableNode> Variables, bool IsAssignment, IReadOnlyList<CommandNode> Commands)
    : TemplateNode(Position)
{
    public override string ToString()
    {
        var start = Variables.Count == 0 ? string.Empty : $"{string.Join(", ", Variables)} {(IsAssignment ? "=" : ":=")} ";
        return start + string.Join(" | ", Commands);
    }
}

/// <summary>A word and its arguments.</summary>
internal sealed record CommandNode(int Position, IReadOnlyList<TemplateNode> Arguments) : TemplateNode(Position)
{
    public override string ToString() =>
        string.Join(' ', Arguments.Select(argument => argument is PipeNode ? $"({argument})" : argument.ToString()));
}

/// <summary><c>.a.b</c>.</summary>
internal sealed record FieldNode(int Position, IReadOnlyList<string> Names) : TemplateNode(Position)
{
    public override string ToString() => string.Concat(Names.Select(name => $".{name}"));
}

/// <summary><c>$x.a.b</c>.</summary>
internal sealed record VariableNode(int Position, string Name, IReadOnlyList<string> Fields) : TemplateNode(Position)
{
    public override string ToString() => Name + string.Concat(Fields.Select(name => $".{name}"));
}

/// <summary><c>(pipeline).a.b</c>.</summary>
internal sealed record ChainNode(int Position, TemplateNode Inner, IReadOnlyList<string> Fields) : TemplateNode(Position)
{
    public override string ToString() =>
        (Inner is PipeNode ? $"({Inner})" : Inner.ToString()) + string.Concat(Fields.Select(name => $".{name}"));
}

/// <summary>The name of a function.</summary>
internal sealed record IdentifierNode(int Position, string Name) : TemplateNode(Position)
{
    public override string ToString() => Name;
}

/// <summary>A number, a text or a truth value.</summary>
/// <param name="Source">As it was written.</param>
internal sealed record ConstantNode(int Position, Value Value, string Source) : TemplateNode(Position)
{
    public override string ToString() => Source;
}

/// <summary><c>.</c></summary>
internal sealed record DotNode(int Position) : TemplateNode(Position)
{
    public override string ToString() => ".";
}

/// <summary><c>nil</c></summary>
internal sealed record NilNode(int Position) : TemplateNode(Position)
{
    public override string ToString() => "nil";
}
