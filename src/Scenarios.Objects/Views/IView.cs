using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>
/// A typed view of one object in a tree: no copy, no allocation. Fields that the view does not know stay in the tree, even after edits.
/// </summary>
public interface IView<TSelf>
    where TSelf : struct, IView<TSelf>
{
    /// <summary>The object behind the view; empty if there is none.</summary>
    ObjectValue Tree { get; }

    /// <summary>Whether the object behind the view exists: false for a structure that is not written.</summary>
    bool Exists { get; }

    static abstract TSelf Over(ObjectValue? tree);
}
