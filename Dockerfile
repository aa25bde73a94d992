# One image recipe for every service: docker build --build-arg MODULE=market-sync-service .
# The jar is built before (mvn package), so that the image needs no Maven and no network.
ARG JAVA_IMAGE=eclipse-temurin:25-jre
ARG POSTGRES_IMAGE=postgres:18
FROM ${JAVA_IMAGE} AS java

# The provisioner has no Spring and nothing to cut into layers: docker build --target provision .
FROM java AS provision
COPY shared-schema/target/shared-schema-*-exec.jar /application.jar
USER 10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60"
ENTRYPOINT [ "java", "-jar", "/application.jar" ]

# Copies are made with the programs of the server's own image: docker build --target backup .
FROM ${POSTGRES_IMAGE} AS backup
COPY --from=java /opt/java/openjdk /opt/java/openjdk
COPY backup/target/backup-*-exec.jar /application.jar
USER postgres
ENTRYPOINT [ "/opt/java/openjdk/bin/java", "-XX:+UseSerialGC", "-jar", "/application.jar" ]

FROM java AS layers
ARG MODULE
WORKDIR /build
COPY ${MODULE}/target/${MODULE}-*-exec.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination layers

FROM java
RUN useradd --uid 10001 --home-dir /application --shell /usr/sbin/nologin aigg && install -d -o 10001 /application && \
    install -d -o 10001 -m 700 /accounts
WORKDIR /application
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY ops/docker/healthy ops/docker/train /usr/local/bin/
USER 10001
# Java itself chooses the collector: the plain one under 1.8 GB or two cores, else G1, whose pauses are short.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
RUN train
ENTRYPOINT [ "java", "-XX:AOTCache=application.aot", "-jar", "application.jar" ]
