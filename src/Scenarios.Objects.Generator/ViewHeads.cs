using Scenarios.Objects.Facts;

namespace Scenarios.Objects.Generator;

/// <summary>The members that do not come from fields.</summary>
internal static class ViewHeads
{
    private static readonly string[] ConditionFields = ["type", "status", "reason", "message"];

    public static string OfStructure(TypeFacts type) => $$"""

        /// <summary>{{type.GoName}} ({{type.Group}}).</summary>
        public readonly struct {{type.GoName}} : IView<{{type.GoName}}>{{(IsCondition(type) ? ", ICondition" : string.Empty)}}
        {
            private readonly ObjectValue? _tree;

            public {{type.GoName}}(ObjectValue? tree) => _tree = tree;

            public static {{type.GoName}} Over(ObjectValue? tree) => new(tree);

            public ObjectValue Tree => _tree ?? ObjectValue.Empty;

            public bool Exists => _tree is not null;

        """;

    public static string OfKind(TypeFacts type, KindFacts kind) => $$"""

        /// <summary>A {{type.GoName}} ({{type.Group}}): over an object, or over a tree that is to become one.</summary>
        public readonly struct {{type.GoName}} : IKind<{{type.GoName}}>
        {
            private readonly object? _object;

            public {{type.GoName}}(ObjectValue? tree) => _object = tree;

            private {{type.GoName}}(ApiObject item) => _object = item;

            public static string ApiVersion => "{{kind.ApiVersion}}";

            public static string Kind => "{{kind.Kind}}";

            /// <summary>One that says of which kind it is, and nothing more.</summary>
            public static {{type.GoName}} New { get; } = new(Views.Kinds.NewTree(ApiVersion, Kind));

            /// <summary>A look at that object.</summary>
            /// <exception cref="System.ArgumentException">It is of another kind.</exception>
            public static {{type.GoName}} Of(ApiObject item) => new(Views.Kinds.Checked(item, ApiVersion, Kind));

            public static {{type.GoName}} Over(ObjectValue? tree) => new(tree);

            static {{type.GoName}} IKind<{{type.GoName}}>.Over(ApiObject item) => new(item);

            public static implicit operator ApiObject({{type.GoName}} view) => view.Object;

            public ApiObject Object => Views.Kinds.ObjectOf(_object);

            public ObjectValue Tree => Under ?? ObjectValue.Empty;

            public bool Exists => _object is not null;

            private ObjectValue? Under => _object as ObjectValue ?? (_object as ApiObject)?.Tree;

        """;

    private static bool IsCondition(TypeFacts type) =>
        type.GoName.EndsWith("Condition", StringComparison.Ordinal) && ConditionFields.All(name => type.Find(name) is not null);
}
