using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>
/// The objects that a command works on, in order; each is looked up only when it is its turn. Follows cli-runtime's <c>resource.Result</c>.
/// </summary>
internal sealed class TargetList(CommandCall call, IReadOnlyList<ITargetSource> sources, TargetOptions options, bool isSingle)
{
    /// <summary>True if exactly one object was requested, so that it is printed as itself and not as a list.</summary>
    public bool IsSingle => isSingle;

    public IReadOnlyList<ITargetSource> Sources => sources;

    /// <summary>Calls a function for each object.</summary>
    /// <exception cref="CommandFailedException">The first error, or with ContinueOnError all of them, after the last object.</exception>
    public async Coroutine Visit(Func<Target, Coroutine> visitor)
    {
        var errors = new List<CommandFailedException>();
        await call.Warn(call.Resources.Doubts);
        foreach (var source in sources)
        {
            foreach (var item in await Expand(source, errors))
            {
                await VisitOne(item, visitor, errors);
            }
        }

        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }
    }

    /// <summary>
    /// Returns all objects. With ContinueOnError, objects that could not be read are in the errors; without it, the first error is thrown.
    /// </summary>
    public async Coroutine<(IReadOnlyList<Target> Targets, IReadOnlyList<CommandFailedException> Errors)> Collect()
    {
        var targets = new List<Target>();
        var errors = new List<CommandFailedException>();
        await call.Warn(call.Resources.Doubts);
        foreach (var source in sources)
        {
            foreach (var item in await Expand(source, errors))
            {
                await VisitOne(item, target =>
                {
                    targets.Add(target);
                    return Coroutine.Completed;
                }, errors);
            }
        }

        return (targets, errors);
    }

    /// <summary>Calls one function for each selector as a whole, and another for each object that was named or came from a file.</summary>
    /// <returns>The errors, with ContinueOnError; otherwise the first error is thrown.</returns>
    public async Coroutine<IReadOnlyList<CommandFailedException>> VisitSources(
        Func<SelectorSource, Coroutine> onSelector, Func<Target, Coroutine> onTarget)
    {
        var errors = new List<CommandFailedException>();
        await call.Warn(call.Resources.Doubts);
        foreach (var source in sources)
        {
            if (source is SelectorSource selector)
            {
                await VisitSelector(selector, onSelector, errors);
                continue;
            }

            foreach (var item in await Expand(source, errors))
            {
                await VisitOne(item, onTarget, errors);
            }
        }

        return errors;
    }

    private async Coroutine VisitSelector(
        SelectorSource source, Func<SelectorSource, Coroutine> visitor, List<CommandFailedException> errors)
    {
        try
        {
            await visitor(source);
        }
        catch (CommandFailedException error) when (options.ContinueOnError)
        {
            errors.Add(error);
        }
    }

    private async Coroutine<IReadOnlyList<TargetOrError>> Expand(ITargetSource source, List<CommandFailedException> errors)
    {
        try
        {
            return await source.Find(call);
        }
        catch (CommandFailedException error) when (options.ContinueOnError)
        {
            errors.Add(error);
            return [];
        }
    }

    private async Coroutine VisitOne(TargetOrError item, Func<Target, Coroutine> visitor, List<CommandFailedException> errors)
    {
        try
        {
            var target = item.Target ?? throw item.Error!;
            await Prepare(target);
            await visitor(target);
        }
        catch (CommandFailedException error) when (options.ContinueOnError)
        {
            errors.Add(error);
        }
    }

    private async Coroutine Prepare(Target target)
    {
        if (!target.Type.IsNamespaced)
        {
            target.Namespace = string.Empty;
        }
        else if (target.Namespace.Length == 0 && options.IsLocal)
        {
            return;
        }
        else if (target.Namespace.Length == 0)
        {
            target.Namespace = options.Namespace;
            target.Object = target.Object is { } item ? item.With(item.Meta with { Namespace = options.Namespace }) : null;
        }
        else if (options.RequireNamespace && target.Namespace != options.Namespace)
        {
            throw new CommandFailedException(
                $"the namespace from the provided object {GoText.Quote(target.Namespace)} does not match the namespace "
                    + $"{GoText.Quote(options.Namespace)}. "
                + $"You must pass '--namespace={target.Namespace}' to perform this operation.");
        }

        var reads = target.Source.Length > 0 ? options.ReadsFiles && target.Name.Length > 0 : options.ReadsNamed && target.Object is null;
        if (reads)
        {
            await call.ValueOf(target.Fetch(call.Api));
        }
    }
}
