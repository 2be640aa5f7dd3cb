Feature: Your own application
  The simulation needs no container image. A few lines of YAML describe what yours does: its port, its routes, the time it takes to start
  (fixtures/01-start/images/shop.yaml). Your own manifest then behaves as it would on a real cluster.

  Scenario: A new version takes over Pod by Pod, and clients always get an answer
    Given the manifest:
      """yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: shop
      spec:
        replicas: 2
        selector:
          matchLabels:
            app: shop
        template:
          metadata:
            labels:
              app: shop
          spec:
            containers:
              - name: shop
                image: acme/shop:1
                ports:
                  - containerPort: 8080
                readinessProbe:
                  httpGet:
                    path: /
                    port: 8080
      """
    And a Service "shop" for Deployment "shop" on port 80 to port 8080
    When I curl "http://shop" 20 times
    Then every response contains "Welcome to shop-"
    When I run "kubectl set image deployment/shop shop=acme/shop:2"
    And I run "kubectl rollout status deployment/shop"
    Then the output contains 'deployment "shop" successfully rolled out'
    And at all times at least 2 Pods of "shop" were ready
    When I curl "http://shop" 20 times
    Then every response contains "Welcome back to shop-"
    When I run "kubectl logs deployment/shop"
    Then the output contains "shop 2 listens on 8080"
