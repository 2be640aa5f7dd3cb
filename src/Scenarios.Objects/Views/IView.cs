using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>
/// A typed look at one object of a tree: no copy, no allocation. Fields that it does not know stay in the tree, through edits too.
/// </summary>
public interface IView<TSelf>
    where TSelf : struct, IView<TSelf>
{
    /// <summary>What is looked at; empty where there is nothing.</summary>
    ObjectValue Tree { get; }

    /// <summary>Whether there is something to look at: false for a structure that is not written.</summary>
    bool Exists { get; }

    static abstract TSelf Over(ObjectValue? tree);
}
