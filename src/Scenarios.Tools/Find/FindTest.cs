using Scenarios.Kernel.Processes;

namespace Scenarios.Tools.Find;

/// <summary>One test or action of find, or a combination.</summary>
internal abstract class FindTest
{
    /// <summary>Whether this does something with what is found, so that names are not printed by default.</summary>
    public virtual bool IsAction => false;

    public abstract Coroutine<bool> Holds(FoundFile file);

    /// <summary>A test that only looks at the file.</summary>
    public sealed class Look(Func<FoundFile, bool> predicate) : FindTest
    {
        public override Coroutine<bool> Holds(FoundFile file) => new(predicate(file));
    }

    /// <summary>An action, or a test that takes time.</summary>
    public sealed class Act(Func<FoundFile, Coroutine<bool>> action) : FindTest
    {
        public override bool IsAction => true;

        public override Coroutine<bool> Holds(FoundFile file) => action(file);
    }

    public sealed class Not(FindTest inner) : FindTest
    {
        public override bool IsAction => inner.IsAction;

        public override async Coroutine<bool> Holds(FoundFile file) => !await inner.Holds(file);
    }

    public sealed class And(FindTest left, FindTest right) : FindTest
    {
        public override bool IsAction => left.IsAction || right.IsAction;

        public override async Coroutine<bool> Holds(FoundFile file) => await left.Holds(file) && await right.Holds(file);
    }

    public sealed class Or(FindTest left, FindTest right) : FindTest
    {
        public override bool IsAction => left.IsAction || right.IsAction;

        public override async Coroutine<bool> Holds(FoundFile file) => await left.Holds(file) || await right.Holds(file);
    }
}
