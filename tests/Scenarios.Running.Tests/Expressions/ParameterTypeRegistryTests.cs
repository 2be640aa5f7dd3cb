using NUnit.Framework;
using Scenarios.Running.Expressions;
using Shouldly;

namespace Scenarios.Running.Tests.Expressions;

/// <summary>The cases are the facts of ParameterTypeRegistryTest.ts and CustomParameterTypeTest.ts in cucumber-expressions.</summary>
[TestFixture]
internal sealed class ParameterTypeRegistryTests
{
    private ParameterTypeRegistry registry = null!;

    [SetUp]
    public void CreateRegistry() => registry = new ParameterTypeRegistry();

    [Test]
    public void Add_SecondPreferentialTypeOfARegexp_IsRefused()
    {
        registry.Add(Type("name", @"[A-Z]+\w+", prefer: true));
        registry.Add(Type("person", @"[A-Z]+\w+"));

        Should.Throw<ExpressionException>(() => registry.Add(Type("place", @"[A-Z]+\w+", prefer: true))).Message.ShouldBe(
            "There can only be one preferential parameter type per regexp. "
            + @"The regexp /[A-Z]+\w+/ is used for two preferential parameter types, {name} and {place}");
        registry.Find("place").ShouldBeNull();
    }

    [Test]
    public void Add_NameThatIsTaken_IsRefused()
    {
        Should.Throw<ExpressionException>(() => registry.Add(Type("int", "x"))).Message.ShouldBe("There is already a parameter type with name int");
        Should.Throw<ExpressionException>(() => registry.Add(Type("", "x"))).Message.ShouldBe("The anonymous parameter type has already been defined");
    }

    [Test]
    public void Create_NameWithReservedCharacter_IsRefused() =>
        Should.Throw<ExpressionException>(() => Type("[string]", "x")).Message.ShouldBe(
            @"Illegal character in parameter name {[string]}. Parameter names may not contain '{', '}', '(', ')', '\' or '/'");

    [Test]
    public void Match_CustomType_TransformsItsText()
    {
        registry.Add(new ParameterType("color", ["red|blue", "(?:dark|light) (?:red|blue)"], typeof(string), values => $"color {values[0]}"));
        var expression = StepExpression.Create("I have a {color} ball", registry);

        expression.Match("I have a dark red ball")!.Single().Transform().ShouldBe("color dark red");
        expression.Match("I have a blue ball")!.Single().Transform().ShouldBe("color blue");
        expression.Match("I have a dark ball").ShouldBeNull();
        expression.RegexSource.ShouldBe("^I have a ((?:red|blue)|(?:(?:dark|light) (?:red|blue))) ball$");
    }

    [Test]
    public void Match_CustomTypeWithSeveralGroups_GivesThemAllToTheTransform()
    {
        registry.Add(new ParameterType("coordinate", [@"(\d+),\s*(\d+),\s*(\d+)"], typeof(string), values => string.Join('/', values)));

        var arguments = StepExpression.Create("A {int} thick line from {coordinate} to {coordinate}", registry)
            .Match("A 5 thick line from 10,20,30 to 40, 50, 60")!;

        arguments.Select(argument => argument.Transform()).ShouldBe([5, "10/20/30", "40/50/60"]);
        arguments[2].Value.ShouldBe("40, 50, 60");
    }

    [Test]
    public void Match_GroupThatTakesNoPart_IsNullForTheTransform()
    {
        registry.Add(new ParameterType("textAndOrNumber", ["([A-Z]+)?(?: )?([0-9]+)?"], typeof(string), values => $"{values[0] ?? "-"}{values[1] ?? "-"}"));
        var expression = StepExpression.Create("{textAndOrNumber}", registry);

        expression.Match("TLA")!.Single().Transform().ShouldBe("TLA-");
        expression.Match("123")!.Single().Transform().ShouldBe("-123");
    }

    [Test]
    public void Match_TransformThatThrows_ThrowsOnlyWhenAskedForTheValue()
    {
        registry.Add(new ParameterType("throwing", ["bad"], typeof(string), _ => throw new InvalidOperationException("no [bad]")));

        var argument = StepExpression.Create("I have a {throwing} parameter", registry).Match("I have a bad parameter")!.Single();

        Should.Throw<InvalidOperationException>(() => argument.Transform()).Message.ShouldBe("no [bad]");
    }

    [Test]
    public void Match_TypesOfTheSameRegexp_AreToldApartByNameInCucumberExpressions()
    {
        registry.Add(Type("color", "red|blue", prefer: true));
        registry.Add(Type("css-color", "red|blue"));

        StepExpression.Create("a {css-color} ball", registry).Match("a blue ball")!.Single().ParameterType.Name.ShouldBe("css-color");
        StepExpression.Create("a {color} ball", registry).Match("a blue ball")!.Single().ParameterType.Name.ShouldBe("color");
    }

    [Test]
    public void CompileOrThrow_TypeWithMalformedRegexp_NamesTheExpression()
    {
        registry.Add(Type("broken", "(x"));

        Should.Throw<ExpressionException>(StepExpression.Create("a {broken} b", registry).CompileOrThrow)
            .Message.ShouldStartWith("Invalid regular expression: 'a {broken} b'");
    }

    private static ParameterType Type(string name, string regexp, bool prefer = false) =>
        new(name, [regexp], typeof(string), values => values[0], useForSnippets: true, preferForRegexpMatch: prefer);
}
