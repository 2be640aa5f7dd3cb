namespace Scenarios.Running.Injection;

/// <summary>
/// A container inside another. What is registered further out is found there; a class nobody registered is made here, once. Not thread-safe but for
/// <see cref="Resolve(Type, string?)"/> of the containers shared by scenarios, which lock.
/// </summary>
internal sealed class ObjectContainer(ObjectContainer? parent) : IObjectContainer
{
    private const int DepthLimit = 200;

    private readonly Registrations<object> instances = new();
    private readonly Lock gate = new();
    private Registrations<Func<ObjectContainer, object>>? factories;
    private List<object>? owned;
    private List<Type>? path;

    /// <summary>Whether there is anything to dispose.</summary>
    public bool OwnsAny => owned is { Count: > 0 };

    public T Resolve<T>() => (T)Resolve(typeof(T));

    public object Resolve(Type typeToResolve, string? name = null)
    {
        lock (gate)
        {
            return Find(typeToResolve, name) ?? Create(typeToResolve, name);
        }
    }

    public void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class
    {
        lock (gate)
        {
            instances.Set(typeof(TInterface), name, instance);
            if (dispose)
            {
                (owned ??= []).Add(instance);
            }
        }
    }

    public void RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface =>
        Register(typeof(TInterface), name, container => container.Resolve(typeof(TType)));

    public void RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null) =>
        Register(typeof(TInterface), name, container => container.Own(factoryDelegate(container)
            ?? throw new ReqnrollException($"The factory registered for {typeof(TInterface)} gave null.")));

    public bool IsRegistered<T>(string? name = null)
    {
        lock (gate)
        {
            return instances.Find(typeof(T), name) is not null || factories?.Find(typeof(T), name) is not null;
        }
    }

    /// <summary>Disposes what this container made, last made first, and goes on if one fails.</summary>
    /// <exception cref="AggregateException">One or more failed.</exception>
    public void DisposeOwned()
    {
        if (owned is null)
        {
            return;
        }

        List<Exception>? failures = null;
        for (var index = owned.Count - 1; index >= 0; index--)
        {
            try
            {
                Dispose(owned[index]);
            }
            catch (Exception exception)
            {
                (failures ??= []).Add(new ReqnrollException($"{owned[index].GetType()} failed to dispose: {exception.Message}", exception));
            }
        }

        owned = null;
        if (failures is not null)
        {
            throw failures.Count == 1 ? failures[0] : new AggregateException(failures);
        }
    }

    private static void Dispose(object instance)
    {
        switch (instance)
        {
            case IAsyncDisposable asynchronous:
                asynchronous.DisposeAsync().AsTask().GetAwaiter().GetResult();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
            default:
                break;
        }
    }

    private void Register(Type type, string? name, Func<ObjectContainer, object> factory)
    {
        lock (gate)
        {
            (factories ??= new Registrations<Func<ObjectContainer, object>>()).Set(type, name, factory);
        }
    }

    private object? Find(Type type, string? name)
    {
        if (instances.Find(type, name) is { } instance)
        {
            return instance;
        }

        if (factories?.Find(type, name) is { } factory)
        {
            return instances.Set(type, name, Guard(type, () => factory(this)));
        }

        return parent?.FindRegistered(type, name);
    }

    private object? FindRegistered(Type type, string? name)
    {
        lock (gate)
        {
            return Find(type, name);
        }
    }

    private object Create(Type type, string? name)
    {
        if (type == typeof(IObjectContainer))
        {
            return this;
        }

        if (name is not null || type.IsAbstract || type.IsInterface || type.IsPrimitive || type == typeof(string))
        {
            throw new ReqnrollException($"Nothing is registered for {type}{(name is null ? "" : $" under the name \"{name}\"")}. {Trail(type)}"
                + "Register an instance in a [BeforeScenario] hook (IObjectContainer.RegisterInstanceAs), or ask for a plain class.");
        }

        return instances.Set(type, null, Guard(type, () =>
        {
            var plan = ConstructionPlan.Of(type);
            var arguments = new object?[plan.Parameters.Length];
            for (var index = 0; index < arguments.Length; index++)
            {
                arguments[index] = Resolve(plan.Parameters[index]);
            }

            return Own(plan.Create(arguments));
        }));
    }

    private object Guard(Type type, Func<object> create)
    {
        path ??= [];
        if (path.Contains(type) || path.Count >= DepthLimit)
        {
            throw new ReqnrollException($"The constructors form a cycle: {string.Join(" → ", path.Append(type).Select(step => step.Name))}. "
                + "Let one of them ask for IObjectContainer and resolve the other when it is needed.");
        }

        path.Add(type);
        try
        {
            return create();
        }
        finally
        {
            path.RemoveAt(path.Count - 1);
        }
    }

    private string Trail(Type type) =>
        path is { Count: > 0 } ? $"It is asked for by the constructor of {string.Join(" → ", path.Append(type).Select(step => step.Name))}. " : "";

    private object Own(object instance)
    {
        if (instance is IDisposable or IAsyncDisposable)
        {
            (owned ??= []).Add(instance);
        }

        return instance;
    }
}
