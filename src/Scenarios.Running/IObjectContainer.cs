namespace Scenarios.Running;

/// <summary>
/// Makes the objects that constructors and hook methods ask for. One container per run, feature and scenario, each inside the other; a class nobody
/// registered is made once per scenario. What a container made it disposes, last made first.
/// </summary>
public interface IObjectContainer
{
    /// <summary>The instance of a type, made when it is first asked for.</summary>
    /// <exception cref="ReqnrollException">The type is abstract and unregistered, or its constructors form a cycle.</exception>
    T Resolve<T>();

    /// <inheritdoc cref="Resolve{T}"/>
    object Resolve(Type typeToResolve, string? name = null);

    /// <summary>Gives an instance for a type. With <paramref name="dispose"/> the container disposes it.</summary>
    void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class;

    /// <summary>Has <typeparamref name="TType"/> made where <typeparamref name="TInterface"/> is asked for.</summary>
    void RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface;

    /// <summary>Has a function make the instance, once.</summary>
    void RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null);

    /// <summary>Whether this container, not those around it, has a registration.</summary>
    bool IsRegistered<T>(string? name = null);
}
