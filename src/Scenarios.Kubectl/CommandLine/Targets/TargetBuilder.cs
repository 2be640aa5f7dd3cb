using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Kustomize;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>
/// Turns what was typed (types, names, files, selectors) into the objects that a command works on. Follows cli-runtime's
/// <c>resource.Builder</c>, including its order of checks and its messages. Configure it, then call <see cref="Build"/> once.
/// </summary>
internal sealed class TargetBuilder(CommandCall call)
{
    private const string Missing =
        "You must provide one or more resources by argument or filename.\n" +
        "Example resource specifications include:\n" +
        "   '-f rsrc.yaml'\n" +
        "   '--filename=rsrc.json'\n" +
        "   '<resource> <name>'\n" +
        "   '<resource>'";

    private readonly List<CommandFailedException> _errors = [];
    private readonly List<string> _types = [];
    private readonly List<string> _names = [];
    private readonly List<(string Type, string Name)> _tuples = [];
    private readonly List<string> _files = [];
    private string? _labelSelector;
    private string? _fieldSelector;
    private bool _all;
    private bool _singleType;
    private bool _validates;
    private bool _isDirectory;
    private (string Path, string Text, IReadOnlyList<string> Warnings)? _kustomization;
    private TargetOptions _options = new() { Namespace = call.Namespace };

    /// <summary>Objects are in this namespace unless they specify another; empty for all namespaces.</summary>
    public TargetBuilder Namespace(string @namespace) => With(_options with { Namespace = @namespace });

    public TargetBuilder AllNamespaces(bool all) =>
        all ? With(_options with { Namespace = string.Empty, AllNamespaces = true }) : this;

    /// <summary>An object from a file that names another namespace is refused.</summary>
    public TargetBuilder RequireNamespace(bool require = true) => With(_options with { RequireNamespace = require });

    /// <summary>Errors are collected, and the other objects are still visited.</summary>
    public TargetBuilder ContinueOnError() => With(_options with { ContinueOnError = true });

    /// <summary>Objects given by name are not read from the server before they are visited.</summary>
    public TargetBuilder WithoutReading() => With(_options with { ReadsNamed = false });

    /// <summary>Objects are only read from files: no server is asked, no namespace filled in.</summary>
    public TargetBuilder Local(bool isLocal = true) => With(_options with { IsLocal = isLocal });

    /// <summary>Objects given by name are read at this subresource; giving several is an error.</summary>
    public TargetBuilder Subresource(string subresource) => With(_options with { Subresource = subresource });

    /// <summary>Objects from files are read from the server before they are visited.</summary>
    public TargetBuilder Latest() => With(_options with { ReadsFiles = true });

    /// <summary>The objects in files: <c>-f</c>, each path a file, a directory or <c>-</c>.</summary>
    public TargetBuilder Files(IReadOnlyList<string> paths, bool recursive)
    {
        AddKustomization(paths, recursive);
        foreach (var path in paths)
        {
            try
            {
                var files = FilePaths.Of(call, path, recursive);
                _isDirectory |= files.Count > 1 || files[0] == FileSource.StandardInput;
                Check(
                    files[0] != FileSource.StandardInput || !_files.Contains(files[0]),
                    "standard input cannot be used for multiple arguments");
                _files.AddRange(files);
            }
            catch (CommandFailedException error)
            {
                _errors.Add(error);
            }
        }

        return this;
    }

    // -k: the output of kustomize for a directory is treated like a file of that name.
    private void AddKustomization(IReadOnlyList<string> paths, bool recursive)
    {
        if (!call.Flags.IsDefined("kustomize") || call.Flags.Text("kustomize") is not { Length: > 0 } directory)
        {
            return;
        }

        if (Check(paths.Count == 0, "only one of -f or -k can be specified")
            && Check(!recursive, "the -k flag can't be used with -f or -R"))
        {
            try
            {
                var (text, warnings) = KustomizeBuild.Run(call.Context.Files, call.Context.WorkingDirectory, directory);
                _kustomization = (directory, text, warnings);
            }
            catch (CommandFailedException error)
            {
                _errors.Add(error);
            }
        }
    }

    /// <summary>Objects in files that lack kind or version are refused in the way that commands with <c>--validate</c> do.</summary>
    public TargetBuilder Validated(bool validates = true)
    {
        _validates = validates;
        return this;
    }

    /// <summary>Two types in one call are refused.</summary>
    public TargetBuilder SingleType()
    {
        _singleType = true;
        return this;
    }

    public TargetBuilder LabelSelector(string selector)
    {
        selector = selector.Trim();
        if (selector.Length > 0)
        {
            Check(!_all, $"found non-empty label selector {GoText.Quote(selector)} with previously set 'all' parameter. ");
            _labelSelector = selector;
        }

        return this;
    }

    public TargetBuilder FieldSelector(string selector)
    {
        selector = selector.Trim();
        if (selector.Length > 0)
        {
            Check(!_all, $"found non-empty field selector {GoText.Quote(selector)} with previously set 'all' parameter. ");
            _fieldSelector = selector;
        }

        return this;
    }

    /// <summary>All objects of the types: <c>--all</c>.</summary>
    public TargetBuilder SelectAll(bool all)
    {
        Check(!all || (_labelSelector is null && _fieldSelector is null), "setting 'all' parameter but found a non empty selector. ");
        _all = all;
        return this;
    }

    /// <summary>Names, or <c>TYPE/NAME</c>s; names alone are of the given type.</summary>
    public TargetBuilder Names(string type, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (name.Contains('/'))
            {
                AddTuple(name);
            }
            else if (Check(type.Length > 0, $"the argument {GoText.Quote(name)} must be RESOURCE/NAME"))
            {
                _tuples.Add((type, name));
            }
        }

        return this;
    }

    /// <summary><c>TYPE</c>, <c>TYPE NAME…</c>, <c>TYPE/NAME…</c>, <c>TYPE1,TYPE2</c>, a category.</summary>
    /// <param name="allowEmptySelector">Whether a type alone means all its objects.</param>
    public TargetBuilder TypesOrNames(IReadOnlyList<string> arguments, bool allowEmptySelector)
    {
        arguments = TypeArguments.Normalize(arguments);
        switch (TypeArguments.AreCombined(arguments))
        {
            case null:
                _errors.Add(TypeArguments.Mixed());
                return this;
            case true:
                foreach (var argument in arguments)
                {
                    AddTuple(argument);
                }

                return this;
        }

        if (arguments.Count > 0)
        {
            _types.AddRange(TypeArguments.Split(TypeArguments.ExpandCategories(arguments[0], call.Resources)));
            _names.AddRange(arguments.Skip(1));
            if (arguments.Count == 1 && allowEmptySelector)
            {
                _labelSelector ??= string.Empty;
            }
        }

        return this;
    }

    /// <exception cref="CommandFailedException">The arguments do not fit together, or name an unknown type.</exception>
    public TargetList Build()
    {
        if (_errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(_errors);
        }

        if (_all)
        {
            _labelSelector = string.Empty;
        }

        if (_files.Count > 0 || _kustomization is not null)
        {
            return ByFiles();
        }

        if (_labelSelector is not null || _fieldSelector is not null)
        {
            return BySelector();
        }

        if (_tuples.Count > 0)
        {
            return ByTuples();
        }

        if (_names.Count > 0)
        {
            return ByNames();
        }

        foreach (var type in _types)
        {
            _ = call.Resources.Find(type);
        }

        throw new CommandFailedException(_types.Count > 0 ? "resource(s) were provided, but no name was specified" : Missing);
    }

    private TargetList ByFiles()
    {
        OrThrow(_types.Count == 0, "when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well");
        OrThrow(_names.Count == 0, "name cannot be provided when a path is specified");
        OrThrow(_tuples.Count == 0, "resource/name arguments cannot be provided when a path is specified");
        var selector = _labelSelector ?? string.Empty;
        var sources = _files.Select(file => (ITargetSource)new FileSource(file, selector, _validates));
        return _kustomization is { } built
            ? new TargetList(
                call,
                [new FileSource(built.Path, selector, _validates) { Content = built.Text, Notices = built.Warnings }],
                _options,
                isSingle: false)
            : new TargetList(call, [.. sources], _options, isSingle: !_isDirectory && _files.Count == 1);
    }

    private TargetList BySelector()
    {
        OrThrow(_names.Count == 0, "name cannot be provided when a selector is specified");
        OrThrow(_tuples.Count == 0, "selectors and the all flag cannot be used when passing resource/name arguments");
        OrThrow(_options.Subresource.Length == 0, "subresource cannot be used when bulk resources are specified");
        OrThrow(_types.Count > 0, "at least one resource must be specified to use a selector");
        OrThrow(!_singleType || _types.Count == 1, "you may only specify a single resource type");
        var sources = _types
            .Select(call.Resources.Find)
            .Distinct()
            .Select(type => (ITargetSource)new SelectorSource(
                type,
                type.IsNamespaced ? _options.Namespace : string.Empty,
                _labelSelector ?? "",
                _fieldSelector ?? ""));
        return new TargetList(call, [.. sources], _options, isSingle: false);
    }

    private TargetList ByTuples()
    {
        OrThrow(_types.Count == 0, "you may not specify individual resources and bulk resources in the same call");
        var typed = _tuples.Select(tuple => (Type: call.Resources.Find(tuple.Type), tuple.Name)).ToList();
        OrThrow(!_singleType || typed.Select(item => item.Type).Distinct().Count() == 1, "you may only specify a single resource type");
        return new TargetList(call, [.. typed.Select(item => NameSource.Of(item.Type, item.Name, _options))], _options, typed.Count == 1);
    }

    private TargetList ByNames()
    {
        OrThrow(_types.Count > 0, "you must provide a resource and a resource name together");
        OrThrow(_types.Count == 1, "you must specify only one resource");
        var type = call.Resources.Find(_types[0]);
        return new TargetList(call, [.. _names.Select(name => NameSource.Of(type, name, _options))], _options, _names.Count == 1);
    }

    private void AddTuple(string argument)
    {
        var parts = argument.Split('/');
        if (Check(parts.Length == 2, "arguments in resource/name form may not have more than one slash")
            && Check(
                parts[0].Length > 0 && parts[1].Length > 0 && !parts[0].Contains(','),
                "arguments in resource/name form must have a single resource and name"))
        {
            _tuples.Add((parts[0], parts[1]));
        }
    }

    private TargetBuilder With(TargetOptions options)
    {
        _options = options;
        return this;
    }

    private bool Check(bool condition, string message)
    {
        if (!condition)
        {
            _errors.Add(new CommandFailedException(message));
        }

        return condition;
    }

    private static void OrThrow(bool condition, string message)
    {
        if (!condition)
        {
            throw new CommandFailedException(message);
        }
    }
}
